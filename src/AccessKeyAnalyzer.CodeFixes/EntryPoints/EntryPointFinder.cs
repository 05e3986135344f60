using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.Sinks;

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
            if (await SeamAsync(solution, sink, null, cancellationToken).ConfigureAwait(false) is { } place
                && Enclosing(place.Document, place.Model, place.Node, cancellationToken) is { } use
                && use.EntryPoint.Rewrite != RewriteKind.None
                && !uses.ContainsKey(use.Node))
            {
                uses.Add(use.Node, use);
            }
        }

        return [.. uses.Values];
    }

    /// <summary>The place that a finding about a client stands for; null where it lies in no file of the solution.</summary>
    public static async Task<SdkUse?> SeamAsync(Solution solution, Location location, Adapter? adapter, CancellationToken cancellationToken) =>
        location.SourceTree is { } tree && solution.GetDocument(tree) is { } document
        && await tree.GetRootAsync(cancellationToken).ConfigureAwait(false) is var root
        && root.FullSpan.Contains(location.SourceSpan)
        && await solution.ModelAsync(tree, cancellationToken).ConfigureAwait(false) is { } model
            ? new SdkUse(document, model, root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), adapter)
            : null;

    /// <summary>The catalog's row for a creation, an invocation, a constructor initialiser or a property assignment.</summary>
    public static EntryPoint? Row(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var matcher = AlibabaCloudContext.Of(model.Compilation).Matcher;
        return model.GetSymbolInfo(node is AssignmentExpressionSyntax assignment ? assignment.Left : node, cancellationToken).Symbol switch
        {
            IPropertySymbol property => matcher.Of(property)?.EntryPoint,
            IMethodSymbol method =>
                matcher.Of(method).FirstOrDefault(row => row.Slots.Any(slot => method.Parameters.Any(parameter => parameter.Name == slot.Name))),
            _ => null,
        };
    }

    private static EntryPointUse? Enclosing(Document document, SemanticModel model, SyntaxNode sink, CancellationToken cancellationToken)
    {
        foreach (var node in sink.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax) || node == sink))
        {
            if (CanBeEntryPoint(node) && Row(node, model, cancellationToken) is { } entryPoint)
            {
                return new EntryPointUse(document, model, node, entryPoint);
            }
        }

        return null;
    }

    private static bool CanBeEntryPoint(SyntaxNode node) => node is AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
        or InvocationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;
}
