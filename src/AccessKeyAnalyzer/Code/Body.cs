using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The code in which a local lives.</summary>
internal static class Body
{
    /// <summary>Where a local or a parameter can be used, and little more: the block, statement or function that it is declared for.</summary>
    public static SyntaxNode OfLocal(SyntaxNode declaration) => declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or ForStatementSyntax
        or CommonForEachStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        ?? Around(declaration);

    /// <summary>The member that encloses the node; for top-level statements, and what all parts of a type may use, the whole file.</summary>
    public static SyntaxNode Around(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax or CompilationUnitSyntax
                || (ancestor is TypeDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return ancestor;
            }
        }

        return node.SyntaxTree.GetRoot();
    }
}
