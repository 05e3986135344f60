using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The usings of a file that matter beyond the line they stand in. Read once a tree, which lives on across edits of other files.</summary>
/// <param name="Aliases">The aliases, those for all files included, in any of its namespaces.</param>
/// <param name="Spaces">The last words of the namespaces that it opens, and all words of those that it declares.</param>
internal sealed record TreeUsings(IReadOnlyList<UsingDirectiveSyntax> Aliases, HashSet<string> Spaces)
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeUsings> Known = new();

    public static TreeUsings Of(SyntaxTree tree) => Known.GetValue(tree, Read);

    /// <summary>The usings of a file that hold for all files. Asked of every file.</summary>
    public static IEnumerable<UsingDirectiveSyntax> GlobalIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        SourceGate.Has(tree, Mention.GlobalUsing, cancellationToken) && tree.GetRoot(cancellationToken) is CompilationUnitSyntax { Usings: var usings }
            ? usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            : [];

    /// <summary>The last word of the namespace that the directive opens.</summary>
    public static string SpaceOf(UsingDirectiveSyntax directive) => ExpressionName.OfType(directive.NamespaceOrType);

    private static TreeUsings Read(SyntaxTree tree)
    {
        var all = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).ToList();
        var usings = all.OfType<UsingDirectiveSyntax>().ToList();
        var declared = all.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Name.ToString().Split('.'));
        return new(
            usings.FindAll(directive => directive.Alias is not null),
            new(usings.Select(SpaceOf).Concat(declared.Select(word => word.Trim())), StringComparer.Ordinal));
    }
}
