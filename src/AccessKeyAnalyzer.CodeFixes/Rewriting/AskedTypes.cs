using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>The types that some code stands in, and those that it asks for a value: a key that stands in one of them may be meant for that code.</summary>
internal static class AskedTypes
{
    public static async Task<HashSet<string>> OfAsync(IEnumerable<SyntaxNode> code, Solution solution, CancellationToken cancellationToken)
    {
        var types = new HashSet<string>();
        foreach (var node in code)
        {
            if (await solution.ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
            {
                types.UnionWith(node.DescendantNodesAndSelf().Select(Receiver).OfType<ExpressionSyntax>()
                    .SelectMany(receiver => Known(model.GetTypeInfo(receiver, cancellationToken).Type))
                    .Concat(Known(model.GetEnclosingSymbol(node.SpanStart, cancellationToken)?.ContainingType))
                    .Where(type => type.Locations.Any(location => location.IsInSource)).Select(type => type.ToDisplayString()));
            }
        }

        return types;
    }

    /// <summary>Whether the place belongs to one of the types, or to one that stands for it.</summary>
    public static bool Have(HashSet<string> types, Location place, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetEnclosingSymbol(place.SourceSpan.Start, cancellationToken);
        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.AllInterfaces.Add(type).Any(known => types.Contains(known.ToDisplayString())))
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? Receiver(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        ElementAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    // new T().Id asks what T is known to be.
    private static IEnumerable<INamedTypeSymbol> Known(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>(),
        INamedTypeSymbol named => [named],
        _ => [],
    };
}
