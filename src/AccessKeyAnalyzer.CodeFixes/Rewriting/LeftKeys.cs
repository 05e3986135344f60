using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Tells why keys of a moved client stay, wherever they stand: in a list of accounts, behind an interface, in a lambda that fills options.</summary>
internal static class LeftKeys
{
    /// <summary>The reasons, one for each key.</summary>
    public static async Task<IReadOnlyList<FormattableString>> OfAsync(
        RewrittenSolution planned, IReadOnlyList<Diagnostic> keys, Solution solution, CancellationToken cancellationToken)
    {
        var reasons = new List<FormattableString>();
        var released = planned.Rewrites.SelectMany(rewrite => rewrite.Released).ToList();
        var types = await AskedTypes.OfAsync(released, solution, cancellationToken).ConfigureAwait(false);
        foreach (var key in keys.Where(key => !planned.IsGone(key.Location)))
        {
            var kept = planned.Kept.FirstOrDefault(other => other.Code.SyntaxTree == key.Location.SourceTree
                && other.Code.Span.Contains(key.Location.SourceSpan));
            if (kept is not null)
            {
                reasons.Add(kept.Reason);
            }
            else if (await solution.ModelAsync(key.Location.SourceTree!, cancellationToken).ConfigureAwait(false) is { } model
                && (key.AdditionalLocations.Any(sink => released.Any(node => Contains(node, sink)))
                    || (key.AdditionalLocations.Count == 0 && AskedTypes.Have(types, key.Location, model, cancellationToken))))
            {
                reasons.Add(Reason(key.Location, model, cancellationToken));
            }
        }

        return reasons;
    }

    /// <summary>Where no key stands in the code: which declarations for one stay, and why.</summary>
    public static IEnumerable<FormattableString> Declarations(RewrittenSolution planned) => planned.Kept
        .Where(kept => kept.Declared is not (ILocalSymbol or IPropertySymbol { IsIndexer: true })
            && SourceModel.TypeOf(kept.Declared)?.SpecialType == SpecialType.System_String)
        .GroupBy(kept => FormattableString.Invariant(kept.Reason))
        .Select(alike => Stays(string.Join(", ", alike.Select(kept => kept.Declared!.Name).Distinct()), alike.First().Reason));

    private static FormattableString Stays(string names, FormattableString reason) => $"{names}: kept because {reason}";

    private static bool Contains(SyntaxNode node, Location sink) =>
        node.SyntaxTree.FilePath == sink.SourceTree?.FilePath && (node.Span.Contains(sink.SourceSpan) || sink.SourceSpan.Contains(node.Span));

    /// <summary>A field or property that stays says why; what stands in a body is used by the rest of it.</summary>
    private static FormattableString Reason(Location place, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = place.SourceTree!.GetRoot(cancellationToken).FindNode(place.SourceSpan);
        var owner = node.AncestorsAndSelf().FirstOrDefault(part => part is PropertyDeclarationSyntax or ParameterSyntax or StatementSyntax
            or AssignmentExpressionSyntax or BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax
            or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax });
        var symbol = owner switch
        {
            PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax => model.GetDeclaredSymbol(owner, cancellationToken),
            AssignmentExpressionSyntax assignment =>
                model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and var member ? member : null,
            _ => null,
        };
        return symbol is null ? $"used elsewhere" : new KeptKey(symbol, node).Reason;
    }
}
