using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Tells checks that a value is there and that throw, or give up, where it is not: they guard a value that goes, and go with it. With the
/// role there is no such
/// value, and what stands behind the guard would never run.
/// </summary>
internal static class Guards
{
    private static readonly HashSet<string> Throwers = ["ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    /// <summary>
    /// What goes with the value: the statement, or the operand of <c>if (string.IsNullOrEmpty(id) || …) throw …</c>; null where the reference is no guard.
    /// </summary>
    /// <param name="value">A reference to the value.</param>
    /// <param name="gone">Whether code goes already.</param>
    public static SyntaxNode? Of(ExpressionSyntax value, Func<SyntaxNode, bool> gone)
    {
        var argument = Unwrapped(value).Parent as ArgumentSyntax;
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
            && Found(demand) == value)
        {
            return validation;
        }

        var guard = value.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault();
        if (guard is not { Else: null } || !guard.IsRemovable() || !OnlyLeaves(guard.Statement))
        {
            return null;
        }

        if (guard.Statement.Span.Contains(value.Span))
        {
            // nameof(id) in what is thrown: it goes if nothing but the value, or what goes already, is asked for.
            var name = value.WithoutTrivia().ToString();
            return Operands(guard.Condition).All(operand => gone(operand) || (Checked(operand) is { } other && other.WithoutTrivia().ToString() == name))
                ? guard
                : null;
        }

        return Operands(guard.Condition).FirstOrDefault(operand => operand.Span.Contains(value.Span)) is { } own && Checked(own) == value ? own : null;
    }

    /// <summary>The operands of a chain of <c>||</c>.</summary>
    public static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Operands(either.Left).Concat(Operands(either.Right)),
        _ => [condition],
    };

    /// <summary>The value that the condition finds missing.</summary>
    private static ExpressionSyntax? Checked(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Checked(inner.Expression),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
            ArgumentList.Arguments: [var only]
        } => only.Expression,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when IsNothing(comparison.Right) => Length(comparison.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when IsNothing(comparison.Left) => Length(comparison.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } pattern when IsNothing(constant) => pattern.Expression,
        IsPatternExpressionSyntax
        {
            Pattern: BinaryPatternSyntax
            {
                Left: ConstantPatternSyntax { Expression: var one },
                Right: ConstantPatternSyntax { Expression: var other }
            }
        } pattern
            when IsNothing(one) && IsNothing(other) => pattern.Expression,
        _ => null,
    };

    /// <summary>The value that the condition finds to be there.</summary>
    private static ExpressionSyntax? Found(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Checked(not.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } comparison when IsNothing(comparison.Right) => Length(comparison.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.GreaterThanExpression } comparison when IsNothing(comparison.Right) => Length(comparison.Left),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } } pattern
            when IsNothing(constant) => pattern.Expression,
        _ => null,
    };

    private static ExpressionSyntax Length(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } access ? access.Expression : value;

    private static bool IsNothing(ExpressionSyntax value) => ValueSyntax.IsNull(value) || value.ToString() is "\"\"" or "string.Empty" or "String.Empty" or "0";

    private static ExpressionSyntax Unwrapped(ExpressionSyntax value) =>
        value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppress ? suppress : value;

    /// <summary>Whether a branch says that something is missing, and leaves. To give back anything else than nothing is another way to do the work.</summary>
    public static bool OnlyLeaves(StatementSyntax body)
    {
        IReadOnlyList<StatementSyntax> statements = body is BlockSyntax block ? block.Statements : new[] { body };
        return statements.Count > 0 && statements.Take(statements.Count - 1).All(IsCall) && statements[statements.Count - 1] switch
        {
            ThrowStatementSyntax or ReturnStatementSyntax { Expression: null } => true,
            ReturnStatementSyntax { Expression: var result } => ValueSyntax.IsNull(Plain(result!))
                || Plain(result!).IsKind(SyntaxKind.FalseLiteralExpression),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
                call.Expression.ToString() is "Environment.Exit" or "System.Environment.Exit",
            _ => false,
        };
    }

    private static ExpressionSyntax Plain(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppress ? suppress.Operand
            : value;

    private static bool IsCall(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax };
}
