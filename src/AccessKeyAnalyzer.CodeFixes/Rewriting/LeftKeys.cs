using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Tells which keys of a moved client stay, wherever they stand: in a list of accounts, behind an interface, in a lambda that fills options.</summary>
internal static class LeftKeys
{
    /// <summary>The keys, those that the fix knows of itself included.</summary>
    /// <param name="planned">What the fix does.</param>
    /// <param name="keys">The keys of the program.</param>
    /// <param name="solution">The solution before it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<IReadOnlyList<StayingKey>> OfAsync(
        RewrittenSolution planned, IReadOnlyList<Diagnostic> keys, Solution solution, CancellationToken cancellationToken)
    {
        var staying = new List<StayingKey>(planned.KeptKeys);
        var released = planned.Rewrites.SelectMany(rewrite => rewrite.Released).ToList();
        var types = await TypesAsync(released, solution, cancellationToken).ConfigureAwait(false);
        foreach (var key in keys.Where(key => !planned.IsGone(key.Location) && staying.TrueForAll(other => other.Place != key.Location)))
        {
            if (await solution.ModelAsync(key.Location.SourceTree!, cancellationToken).ConfigureAwait(false) is { } model
                && (key.AdditionalLocations.Any(sink => released.Any(node => Contains(node, sink)))
                    || (key.AdditionalLocations.Count == 0 && IsIn(types, model, key.Location.SourceSpan.Start, cancellationToken))))
            {
                staying.Add(new StayingKey(key.Location, Reason(key.Location, model, cancellationToken)));
            }
        }

        return staying;
    }

    /// <summary>The types that the released code stands in, and those that it asked for the keys.</summary>
    private static async Task<HashSet<string>> TypesAsync(IEnumerable<SyntaxNode> released, Solution solution, CancellationToken cancellationToken)
    {
        var types = new HashSet<string>();
        foreach (var node in released)
        {
            if (await solution.ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            types.UnionWith(node.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
                .SelectMany(access => Asked(model.GetTypeInfo(access.Expression, cancellationToken).Type))
                .Concat(Asked(model.GetEnclosingSymbol(node.SpanStart, cancellationToken)?.ContainingType))
                .Where(type => type.Locations.Any(location => location.IsInSource)).Select(type => type.ToDisplayString()));
        }

        return types;
    }

    // new T().Id asks what T is known to be.
    private static IEnumerable<INamedTypeSymbol> Asked(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>(),
        INamedTypeSymbol named => [named],
        _ => [],
    };

    /// <summary>Whether the place belongs to one of the types, or to one that stands for it.</summary>
    private static bool IsIn(HashSet<string> types, SemanticModel model, int place, CancellationToken cancellationToken)
    {
        var symbol = model.GetEnclosingSymbol(place, cancellationToken);
        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.BaseType)
        {
            if (types.Contains(type.ToDisplayString()) || type.AllInterfaces.Any(contract => types.Contains(contract.ToDisplayString())))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(SyntaxNode node, Location sink) =>
        node.SyntaxTree.FilePath == sink.SourceTree?.FilePath && (node.Span.Contains(sink.SourceSpan) || sink.SourceSpan.Contains(node.Span));

    /// <summary>A field or property that stays says why; what stands in a body is used by the rest of it.</summary>
    private static FormattableString Reason(Location place, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = place.SourceTree!.GetRoot(cancellationToken).FindNode(place.SourceSpan);
        var owner = node.AncestorsAndSelf().FirstOrDefault(part => part is PropertyDeclarationSyntax or ParameterSyntax or StatementSyntax
            or BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax });
        var symbol = owner switch
        {
            PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax => model.GetDeclaredSymbol(owner, cancellationToken),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } =>
                model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and var member ? member : null,
            _ => null,
        };
        return symbol is null ? $"used elsewhere" : new KeptKey(symbol, node).Reason;
    }
}
