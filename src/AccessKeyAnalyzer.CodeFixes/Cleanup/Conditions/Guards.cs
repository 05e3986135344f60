using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>
/// Tells checks that a value is there and that throw, or give up, where it is not: they guard a value that goes, and go with it. With the role there is no such
/// value, and what stands behind the guard would never run.
/// </summary>
internal static class Guards
{
    private static readonly string[] Reporting = ["Log", "Warn", "Write", "Error"];
    private static readonly HashSet<string> Throwers = ["ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    /// <summary>
    /// What goes with the value: the statement, or the operand of <c>if (string.IsNullOrEmpty(id) || …) throw …</c>; null where the reference is no guard.
    /// </summary>
    public static SyntaxNode? Of(ExpressionSyntax value, GuardedKeys keys)
    {
        var argument = (value.Parent is PostfixUnaryExpressionSyntax suppress ? suppress : value).Parent as ArgumentSyntax;
        if (argument?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax thrower, Parent: ExpressionStatementSyntax call }
            && Throwers.Contains(thrower.Name.Identifier.ValueText) && call.IsRemovable())
        {
            return call;
        }

        // _ = id ?? throw …
        if (value.Parent is BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax,
                Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax discard }
            }
            && discard.IsRemovable())
        {
            return discard;
        }

        // .Validate(options => !string.IsNullOrEmpty(options.Id), "…")
        if (value.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { ExpressionBody: { } demand, Parent.Parent: ArgumentListSyntax validation }
            && validation.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Validate" } }
            && PresenceTest.Found(demand) == value)
        {
            return validation;
        }

        if ((keys.IsAnswer ? value : PresenceTest.Around(value)) is not { } test)
        {
            return PresenceTest.Part(value) is { } part && part.Pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().All(keys.IsGone)
                && (keys.AreThere || GivesUp(part) || PresenceTest.Others(part).Any(other => !keys.Names.Contains(other))) ? part : Mention(value, keys.IsGone);
        }

        if (!test.DescendantNodes().OfType<SingleVariableDesignationSyntax>().All(keys.IsGone))
        {
            return null;
        }

        // Debug.Assert(!string.IsNullOrEmpty(id));
        var root = FoldedConditions.Root(test);
        if (root.Parent is ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax asserter,
                    Parent: ExpressionStatementSyntax assert
                }
            }
            && asserter.Name.Identifier.ValueText == "Assert" && FoldedConditions.Value(root, keys.AsksFor) == true && assert.IsRemovable())
        {
            return assert;
        }

        // Where there may be none, its absence may be another way to do the work, and so may another form of key.
        return FoldedConditions.CanFold(root, keys.AsksFor)
            && (PresenceTest.Checked(test) is null || root.Parent is IfStatementSyntax { Else: null } guard && OnlyLeaves(guard.Statement))
            && (keys.AreThere || FoldedConditions.Value(root, keys.AsksFor) is null || FoldedConditions.OnlyGivesUp(root, keys.AsksFor)) ? test : null;
    }

    // if (Find() is not { Id: { } id } account) throw …; what is left asks for the account.
    private static bool GivesUp(SubpatternSyntax part) => part.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { Pattern: UnaryPatternSyntax } test
        && FoldedConditions.Root(test).Parent is IfStatementSyntax { Else: null } guard && OnlyLeaves(guard.Statement);

    // nameof(id), or id itself, in what is thrown: it goes if nothing but the value, or what goes already, is asked for.
    private static IfStatementSyntax? Mention(ExpressionSyntax value, Func<SyntaxNode, bool> gone)
    {
        var name = value.WithoutTrivia().ToString();
        return value.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault() is { Else: null } guard && guard.IsRemovable()
            && OnlyLeaves(guard.Statement)
            && guard.Statement.Span.Contains(value.Span)
            && FoldedConditions.Operands(guard.Condition).All(operand => gone(operand)
                || (PresenceTest.Missing(operand) ?? PresenceTest.Found(operand) ?? PresenceTest.Checked(operand))?.WithoutTrivia().ToString() == name)
            && FoldedConditions.Value(guard.Condition, _ => true) == false ? guard : null;
    }

    /// <summary>
    /// Whether a branch only says that something is missing, or says so and leaves. To give back anything else than nothing is another way to do the work.
    /// </summary>
    public static bool OnlyLeaves(StatementSyntax body)
    {
        IReadOnlyList<StatementSyntax> statements = body is BlockSyntax block ? block.Statements : new[] { body };
        return statements.Count > 0 && statements.Take(statements.Count - 1).All(IsCall) && statements[statements.Count - 1] switch
        {
            ThrowStatementSyntax or ReturnStatementSyntax { Expression: null } => true,
            // return ValidateOptionsResult.Fail("…");
            ReturnStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax failure } } =>
                failure.Name.Identifier.ValueText == "Fail",
            ReturnStatementSyntax { Expression: var result } leave => ValueSyntax.Unwrapped(result!) is var plain
                && (ValueSyntax.IsNull(plain) || plain.IsKind(SyntaxKind.FalseLiteralExpression) || IsExitCode(plain, leave)),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
                call.Expression.ToString() is "Environment.Exit" or "System.Environment.Exit" || Reports(call),
            _ => false,
        };
    }

    // return 1; of a program
    private static bool IsExitCode(ExpressionSyntax value, ReturnStatementSyntax statement) =>
        (value is PrefixUnaryExpressionSyntax minus ? minus.Operand : value) is LiteralExpressionSyntax { Token.Value: int and not 0 }
        && ValueSyntax.Function(statement) is GlobalStatementSyntax
            or MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName };

    // errors.Add("Oss:Id"); _logger.LogWarning("no key");
    private static bool Reports(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method }
        && (method is "Add" or "AppendLine" ? receiver is IdentifierNameSyntax : Reporting.Any(verb => method.StartsWith(verb, StringComparison.Ordinal)))
        && call.ArgumentList.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
            || ValueSyntax.IsInNameOf(argument.Expression));

    private static bool IsCall(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax };
}
