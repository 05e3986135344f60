using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>The usings of a file that matter beyond the line they stand in. Read once a tree, which lives on across edits of other files.</summary>
/// <param name="Global">Those for all files.</param>
/// <param name="Aliases">The aliases, those for all files included, in any of its namespaces.</param>
internal sealed record TreeUsings(IReadOnlyList<UsingDirectiveSyntax> Global, IReadOnlyList<UsingDirectiveSyntax> Aliases)
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeUsings> Known = new();

    public static TreeUsings Of(SyntaxTree tree) => Known.GetValue(tree, Read);

    private static TreeUsings Read(SyntaxTree tree)
    {
        var all = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>().ToList();
        return new(
            all.FindAll(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)),
            all.FindAll(directive => directive.Alias is not null));
    }
}
