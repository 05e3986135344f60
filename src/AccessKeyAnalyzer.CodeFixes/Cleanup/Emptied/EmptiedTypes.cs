using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Finds the types that held nothing but what goes, and that nobody names any more.</summary>
internal static class EmptiedTypes
{
    /// <summary>The type around a member that goes, with the usings of it; empty where something is left of it.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> AroundAsync(
        SyntaxNode member, Func<SyntaxNode, bool> gone, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        if (member.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Parent is not TypeDeclarationSyntax
            {
                BaseList: null, ParameterList: null,
                TypeParameterList: null, AttributeLists.Count: 0
            } type
            || type.HasInnerDirective()
            || type.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsComment())
            || !type.Members.All(other => gone(other) || (other is FieldDeclarationSyntax field && field.Declaration.Variables.All(gone)))
            || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
        {
            return [];
        }

        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            // Another part stays and says the same of the type; who has only one means to generate another.
            return symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))
                .OfType<TypeDeclarationSyntax>()
                .Any(part => part != type && !gone(part) && type.Modifiers.All(modifier => part.Modifiers.Any(modifier.Kind())))
                    ? [WithNamespace(type)] : [];
        }

        if (symbol.IsVisibleOutside())
        {
            return [];
        }

        var result = new List<SyntaxNode> { WithNamespace(type) };
        foreach (var reference in await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (reference.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } directive && directive.IsOfAType())
            {
                result.Add(directive);
            }
            else if (!gone(reference) && !reference.IsPartOfStructuredTrivia()
                && !(reference.SyntaxTree == type.SyntaxTree && type.Span.Contains(reference.Span)))
            {
                return [];
            }
        }

        return result;
    }

    /// <summary>Whether the type has nothing in it, and nothing on it that says what it is for.</summary>
    public static bool IsEmpty(TypeDeclarationSyntax type) =>
        type is { Members.Count: 0, BaseList: null, ParameterList: null, TypeParameterList: null, AttributeLists.Count: 0 }
        && !type.HasInnerDirective() && !type.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsComment());

    /// <summary>The usings of a namespace that nothing is left in: they would be errors.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> UsingsAsync(
        BaseNamespaceDeclarationSyntax removed, Func<SyntaxNode, bool> gone, SemanticModel model, Solution solution,
            CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(removed, cancellationToken) is not INamespaceSymbol space
            || space.GetMembers().Any(member => member is not INamedTypeSymbol type
                || !type.DeclaringSyntaxReferences.All(reference => gone(reference.GetSyntax(cancellationToken)))))
        {
            return [];
        }

        return [.. (await References.FindAsync(space, solution, cancellationToken).ConfigureAwait(false))
            .Select(reference => reference.FirstAncestorOrSelf<UsingDirectiveSyntax>()).OfType<UsingDirectiveSyntax>()];
    }

    /// <summary>The type, or the namespace that has nothing else in it.</summary>
    public static SyntaxNode WithNamespace(TypeDeclarationSyntax type)
    {
        SyntaxNode node = type;
        while (node.Parent is BaseNamespaceDeclarationSyntax { Members.Count: 1 } space && !space.HasInnerDirective())
        {
            node = space;
        }

        return node;
    }
}
