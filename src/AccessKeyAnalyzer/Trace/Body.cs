using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>The code in which a local lives.</summary>
internal static class Body
{
    /// <summary>The member that encloses the node; for top-level statements the whole file.</summary>
    public static SyntaxNode Around(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax or CompilationUnitSyntax)
            {
                return ancestor;
            }
        }

        return node.SyntaxTree.GetRoot();
    }
}
