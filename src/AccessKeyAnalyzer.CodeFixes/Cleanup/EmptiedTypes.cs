using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Finds the types that held nothing but what goes, and that nobody names any more.</summary>
internal static class EmptiedTypes
{
    /// <summary>The type around a member that goes, with the <c>using static</c> of it; empty where something is left of it, or it is all that its file is there for.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> AroundAsync(
        SyntaxNode member, Func<SyntaxNode, bool> gone, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        if (member.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Parent is not TypeDeclarationSyntax { BaseList: null, ParameterList: null, TypeParameterList: null, AttributeLists.Count: 0 } type
            || type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.HasInnerDirective()
            || type.Parent is CompilationUnitSyntax { Members.Count: 1 } or BaseNamespaceDeclarationSyntax { Members.Count: 1 }
            || type.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsComment())
            || !type.Members.All(other => gone(other) || (other is FieldDeclarationSyntax field && field.Declaration.Variables.All(gone)))
            || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol || symbol.IsVisibleOutside())
        {
            return [];
        }

        var result = new List<SyntaxNode> { type };
        foreach (var reference in await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (reference.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { StaticKeyword.RawKind: not 0, GlobalKeyword.RawKind: 0 } directive)
            {
                result.Add(directive);
            }
            else if (!gone(reference) && !type.Span.Contains(reference.Span))
            {
                return [];
            }
        }

        return result;
    }
}
