using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// The parts of a file that are worth a look: the members that mention a credential, and what the file declares for them. To follow the texts of a whole file
/// means to bind it, and files that speak of credentials in one member have hundreds.
/// </summary>
internal static class MarkedRegions
{
    /// <summary>The parts in the order of the text, none within another one; a token stands for the comments at it.</summary>
    public static IReadOnlyList<SyntaxNodeOrToken> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        // What shows by itself may be put together anywhere.
        if (SourceGate.Has(tree, Mention.CredentialValue, cancellationToken))
        {
            return [root];
        }

        var marked = SourceGate.RunsIn(tree, cancellationToken).Select(place => (Token: root.FindToken(place), Place: place))
            .Where(run => IsInText(run.Token, run.Place)).Select(run => run.Token).ToList();
        marked.AddRange(SourceGate.NamesIn(tree, cancellationToken).Select(place => root.FindToken(place)));
        var regions = new HashSet<SyntaxNodeOrToken>(marked.Select(Around));
        if (regions.Count > 0)
        {
            regions.UnionWith(root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Where(IsValue).Select(node => (SyntaxNodeOrToken)node));
        }

        return WithoutNested(regions);
    }

    // Most runs are long names.
    private static bool IsInText(SyntaxToken token, int place) => !token.Span.Contains(place) || !token.IsKind(SyntaxKind.IdentifierToken);

    // What names a type says of all in it; the name of a namespace says whose a value is, and not that there is one.
    private static SyntaxNodeOrToken Around(SyntaxToken token)
    {
        var member = token.Parent?.FirstAncestorOrSelf<SyntaxNode>(
            node => node is (MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax) or AttributeListSyntax { Parent: CompilationUnitSyntax });
        return member is GlobalStatementSyntax ? token.SyntaxTree!.GetRoot() : member ?? (SyntaxNodeOrToken)token;
    }

    // What others name: fields, and properties that compute nothing.
    private static bool IsValue(SyntaxNode node) => node is BaseFieldDeclarationSyntax
        || (node is PropertyDeclarationSyntax { AccessorList: var accessors } && accessors?.Accessors.Any(accessor => accessor.Body is not null) != true);

    private static List<SyntaxNodeOrToken> WithoutNested(IEnumerable<SyntaxNodeOrToken> regions)
    {
        var outermost = new List<SyntaxNodeOrToken>();
        foreach (var region in regions.OrderBy(region => region.FullSpan.Start).ThenByDescending(region => region.FullSpan.Length))
        {
            if (outermost.Count == 0 || !outermost[outermost.Count - 1].FullSpan.Contains(region.FullSpan))
            {
                outermost.Add(region);
            }
        }

        return outermost;
    }
}
