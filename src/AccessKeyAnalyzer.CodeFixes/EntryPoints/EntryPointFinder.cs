using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>Goes from a sink, the expression that enters an SDK, to the entry point around it.</summary>
internal static class EntryPointFinder
{
    /// <summary>The entry points that have a fix, each once, in the order of the sinks.</summary>
    public static async Task<IReadOnlyList<EntryPointUse>> FindAsync(Solution solution, IEnumerable<Location> sinks, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<SyntaxNode, EntryPointUse>();
        foreach (var sink in sinks.Distinct())
        {
            if (solution.GetDocument(sink.SourceTree) is { } document
                && document is not SourceGeneratedDocument
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FullSpan.Contains(sink.SourceSpan)
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && Enclosing(document, model, root.FindNode(sink.SourceSpan, getInnermostNodeForTie: true), cancellationToken) is { } use
                && use.EntryPoint.Rewrite != RewriteKind.None
                && !uses.ContainsKey(use.Node))
            {
                uses.Add(use.Node, use);
            }
        }

        return [.. uses.Values];
    }

    /// <summary>The catalog's row for a creation, an invocation, a constructor initialiser or a property assignment.</summary>
    public static (Sdk Sdk, EntryPoint EntryPoint)? Row(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        AssignmentExpressionSyntax assignment =>
            model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property ? CatalogLookup.Find(property) : null,
        _ => model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol method ? CatalogLookup.Find(method) : null,
    };

    private static EntryPointUse? Enclosing(Document document, SemanticModel model, SyntaxNode sink, CancellationToken cancellationToken)
    {
        foreach (var node in sink.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax) || node == sink))
        {
            if (CanBeEntryPoint(node) && Row(node, model, cancellationToken) is { } row)
            {
                return new EntryPointUse(document, model, node, row.Sdk, row.EntryPoint);
            }
        }

        return null;
    }

    private static bool CanBeEntryPoint(SyntaxNode node) => node is AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
        or InvocationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;
}
