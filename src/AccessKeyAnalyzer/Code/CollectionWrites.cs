using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>Finds what statements put into the collection that a variable, field or property holds.</summary>
internal readonly struct CollectionWrites(SourceModel source, CancellationToken cancellationToken)
{
    /// <summary>Each value, and its key or index where the statement gives one.</summary>
    public IEnumerable<(ExpressionSyntax? Key, ExpressionSyntax Value)> Of(ISymbol collection)
    {
        var isLocal = collection is ILocalSymbol or IParameterSymbol;
        var uses = isLocal ? source.UsesOf(collection, cancellationToken)
            : source.IsOwn(collection) ? source.FewMentions(collection.Name, cancellationToken)
            : [];
        foreach (var use in uses)
        {
            // this.settings["sk"] = "…"
            if (Written(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use) is { } written
                && (isLocal || source.SymbolOf(use, cancellationToken)?.OriginalDefinition is { } used
                    && SymbolEqualityComparer.Default.Equals(used, collection.OriginalDefinition)))
            {
                yield return written;
            }
        }
    }

    private static (ExpressionSyntax? Key, ExpressionSyntax Value)? Written(ExpressionSyntax use) => use.Parent switch
    {
        // settings["sk"] = "…"
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: { } key }], Parent: AssignmentExpressionSyntax assignment } element
            when assignment.Left == element => (key, assignment.Right),
        // settings.Add("sk", "…"), parts.Add("…"), queue.Enqueue("…"), text.Append("…")
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use =>
            call.ArgumentList.Arguments switch
            {
                [{ Expression: { } key }, { Expression: { } value }] when access.Name.Identifier.ValueText is "Add" or "TryAdd" => (key, value),
                [{ Expression: { } value }] when call.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or MemberAccessExpressionSyntax =>
                    (null, value),
                _ => null,
            },
        _ => null,
    };
}
