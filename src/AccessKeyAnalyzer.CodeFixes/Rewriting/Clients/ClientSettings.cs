using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>
/// The statements that set up a client right after it is built: <c>client.SetEndpoint(…);</c>, <c>client.ConnectionTimeout = …;</c>. Each client that is built
/// later needs them, too, so they move into the function that builds it.
/// </summary>
internal static class ClientSettings
{
    private static readonly string[] Names = ["created", "built", "newClient"];

    /// <summary>Whether the use of the client's variable is such a statement.</summary>
    public static bool Has(ExpressionSyntax reference, SemanticModel model, CancellationToken cancellationToken) =>
        reference.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && Targets(statement.Expression).Contains(reference)
        && statement.Preceding().Any(earlier => Created(earlier)?.Variable == reference.ToString()
            && Of(earlier, reference.ToString(), model, cancellationToken).Contains(statement));

    /// <summary>Those that follow the statement which builds the client.</summary>
    public static IReadOnlyList<ExpressionStatementSyntax> Of(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        creation.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Created(statement) is var (variable, created) && created == creation
            ? Of(statement, variable, model, cancellationToken) : [];

    /// <summary>The function that builds the client and sets it up.</summary>
    public static string? Write(string create, ExpressionSyntax creation, IReadOnlyList<ExpressionStatementSyntax> settings,
        SemanticModel model)
    {
        if (settings.Count == 0 || Names.FirstOrDefault(name =>
            model.LookupSymbols(creation.SpanStart, name: name).IsEmpty) is not { } variable)
        {
            return settings.Count == 0 ? create : null;
        }

        var statement = creation.FirstAncestorOrSelf<StatementSyntax>()!;
        var arrow = create.IndexOf("=> ", StringComparison.Ordinal) + "=> ".Length;
        var lines = new[] { $"var {variable} = {create.Substring(arrow)};" }
            .Concat(settings.SelectMany(setting => Comments(setting).Select(comment => comment.ToString()).Append(
                Targets(setting.Expression).Reverse().Aggregate(setting.ToString(), (text, target) =>
                    text.Remove(target.SpanStart - setting.SpanStart, target.Span.Length).Insert(target.SpanStart - setting.SpanStart, variable)))))
            .Append($"return {variable};");
        return create.Substring(0, arrow).TrimEnd() + Insertion.Block(statement, lines);
    }

    /// <summary>The comments above the statement, which go where it goes.</summary>
    public static IEnumerable<SyntaxTrivia> Comments(StatementSyntax setting) => setting.GetLeadingTrivia().Where(trivia =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    private static IReadOnlyList<ExpressionStatementSyntax> Of(StatementSyntax creating, string variable, SemanticModel model,
        CancellationToken cancellationToken) =>
        [.. creating.Following().TakeWhile(next => next is ExpressionStatementSyntax statement
            && Targets(statement.Expression).Select(target => target.ToString()).Distinct().SequenceEqual([variable])
            && next.IsRemovable() && !next.DescendantTrivia().Except(Comments(next)).Any(trivia => trivia.IsComment())
            && Values(statement.Expression).All(value => StableValues.Is(value, model, cancellationToken))).OfType<ExpressionStatementSyntax>()];

    // client.ConnectionTimeout = client.ReadWriteTimeout = …
    private static IEnumerable<ExpressionSyntax> Targets(ExpressionSyntax setting) => setting switch
    {
        AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: MemberAccessExpressionSyntax { Expression: var target },
            Right: var value
        } => value is AssignmentExpressionSyntax ? [target, .. Targets(value)] : [target],
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Expression: var target,
                Name.Identifier.ValueText: var name
            }
        }
            when name.StartsWith("Set", StringComparison.Ordinal) => [target],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax setting) => setting switch
    {
        AssignmentExpressionSyntax { Right: AssignmentExpressionSyntax next } => Values(next),
        AssignmentExpressionSyntax assignment => [assignment.Right],
        _ => ((InvocationExpressionSyntax)setting).ArgumentList.Arguments.Select(argument => argument.Expression),
    };

    private static (string Variable, BaseObjectCreationExpressionSyntax Creation)? Created(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: BaseObjectCreationExpressionSyntax creation } variable] } =>
            (variable.Identifier.ValueText, creation),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax creation } assignment } =>
            (assignment.Left.ToString(), creation),
        _ => null,
    };
}
