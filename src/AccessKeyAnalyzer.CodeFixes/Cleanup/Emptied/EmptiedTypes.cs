using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Takes out the types that a fix has left with nothing in them and that nobody names any more, with the usings of them.</summary>
internal static class EmptiedTypes
{
    /// <summary>The solution without those of a file; those that were empty before are not ours.</summary>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, DocumentId id, CancellationToken cancellationToken)
    {
        var old = new HashSet<string>((await TypesAsync(before, id, cancellationToken).ConfigureAwait(false))
            .Where(type => type.Members.Count > 0 || type.ContainsDirectives).Select(type => type.Identifier.ValueText));
        foreach (var type in (await TypesAsync(after, id, cancellationToken).ConfigureAwait(false))
            .Where(type => IsEmpty(type) && old.Contains(type.Identifier.ValueText)))
        {
            if (await WithUsingsAsync(type, after, cancellationToken).ConfigureAwait(false) is { Count: > 0 } removed)
            {
                after = await after.ApplyAsync(removed.SelectMany(Removal.Declaration), cancellationToken).ConfigureAwait(false);
                // With one, the type or the namespace around it may be empty.
                return await RemoveAsync(before, after, id, cancellationToken).ConfigureAwait(false);
            }
        }

        return after;
    }

    private static async Task<IEnumerable<TypeDeclarationSyntax>> TypesAsync(Solution solution, DocumentId id, CancellationToken cancellationToken) =>
        (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.DescendantNodes().OfType<TypeDeclarationSyntax>();

    private static async Task<IReadOnlyList<SyntaxNode>> WithUsingsAsync(TypeDeclarationSyntax type, Solution solution, CancellationToken cancellationToken)
    {
        var model = (await solution.ModelAsync(type.SyntaxTree, cancellationToken).ConfigureAwait(false))!;
        var symbol = model.GetDeclaredSymbol(type, cancellationToken)!;
        var whole = WithNamespace(type);
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            // Another part stays and says the same of the type; who has only one means to generate another.
            return symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>()
                .Any(part => part != type && type.Modifiers.All(modifier => part.Modifiers.Any(modifier.Kind()))) ? [whole] : [];
        }

        var uses = (await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
            .Where(use => !use.IsPartOfStructuredTrivia()).Select(use => use.FirstAncestorOrSelf<UsingDirectiveSyntax>()).ToList();
        return symbol.IsVisibleOutside() || !uses.TrueForAll(directive => directive?.IsOfAType() == true) ? []
            : [whole, .. uses!, .. whole is BaseNamespaceDeclarationSyntax space
                ? await UsingsAsync(space, node => node == type, model, solution, cancellationToken).ConfigureAwait(false) : []];
    }

    /// <summary>Whether the type has nothing in it, and nothing on it that says what it is for.</summary>
    private static bool IsEmpty(TypeDeclarationSyntax type) =>
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
