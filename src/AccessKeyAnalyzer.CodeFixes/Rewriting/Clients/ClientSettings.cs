using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>
/// The statements that set up a client right after it is built: <c>client.SetEndpoint(…);</c>, <c>client.ConnectionTimeout = …;</c>. Each
/// client that is built
/// later needs them, too, so they move into the function that builds it.
/// </summary>
internal static class ClientSettings
{
    private static readonly string[] Names = ["created", "built", "newClient"];

    /// <summary>Whether the use of the client's variable is such a statement.</summary>
    public static bool Has(ExpressionSyntax reference, SemanticModel model, CancellationToken cancellationToken) =>
        reference.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && Target(statement) == reference
        && statement.Preceding().Any(earlier => Created(earlier)?.Variable == reference.ToString()
            && Of(earlier, reference.ToString(), model, cancellationToken).Contains(statement));

    /// <summary>Those that follow the statement which builds the client.</summary>
    public static IReadOnlyList<ExpressionStatementSyntax> Of(ExpressionSyntax creation, SemanticModel model,
        CancellationToken cancellationToken) =>
        creation.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Created(statement) is var (variable, created) && created == creation
            ? Of(statement, variable, model, cancellationToken) : [];

    /// <summary>The function that builds the client and sets it up.</summary>
    /// <param name="create">The function that only builds it.</param>
    /// <param name="creation">Where the client is built.</param>
    /// <param name="settings">What sets it up.</param>
    /// <param name="model">The semantic model.</param>
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
            .Concat(settings.Select(setting => setting.ToString().Remove(0, Target(setting)!.Span.Length).Insert(0, variable)))
            .Append($"return {variable};");
        var (line, column) = (Insertion.LineBreak(statement), Insertion.Indentation(statement));
        return $"{create.Substring(0, arrow).TrimEnd()}{line}{column}{{{line}{string.Concat(lines.Select(text => $"{column}    {text}{line}"))}{column}}}";
    }

    private static IReadOnlyList<ExpressionStatementSyntax> Of(StatementSyntax creating, string variable, SemanticModel model,
        CancellationToken cancellationToken) =>
        [.. creating.Following().TakeWhile(next => next is ExpressionStatementSyntax statement && Target(statement)?.ToString() == variable
            && next.IsRemovable() && !next.DescendantTrivia().Any(trivia => trivia.IsComment())
            && Values(statement).All(value => StableValues.Is(value, model, cancellationToken))).OfType<ExpressionStatementSyntax>()];

    private static ExpressionSyntax? Target(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: MemberAccessExpressionSyntax { Expression: var target }
        } => target,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Expression: var target,
                Name.Identifier.ValueText: var name
            }
        }
            when name.StartsWith("Set", StringComparison.Ordinal) => target,
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> Values(ExpressionStatementSyntax setting) =>
        setting.Expression is AssignmentExpressionSyntax assignment
        ? [assignment.Right] : ((InvocationExpressionSyntax)setting.Expression).ArgumentList.Arguments.Select(argument =>
            argument.Expression);

    private static (string Variable, BaseObjectCreationExpressionSyntax Creation)? Created(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: BaseObjectCreationExpressionSyntax creation } variable] } =>
            (variable.Identifier.ValueText, creation),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax creation } assignment } =>
            (assignment.Left.ToString(), creation),
        _ => null,
    };
}
