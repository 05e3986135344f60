using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Takes out the usings that a fix has left without a use; those that had none before are not ours.</summary>
internal static class UnneededUsings
{
    private const string Unnecessary = "CS8019";

    /// <summary>The solution without them.</summary>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var file in after.ChangedFiles(before))
        {
            // A file of two target frameworks needs what either needs.
            var unneeded = default(HashSet<string>);
            foreach (var id in after.GetDocument(file)!.Documents())
            {
                var own = await UnneededAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
                own.ExceptWith(await UnneededAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false));
                unneeded ??= own;
                unneeded.IntersectWith(own);
            }

            if (unneeded is { Count: > 0 }
                && await after.GetDocument(file)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                after = await after.ApplyAsync(root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                    .OfType<UsingDirectiveSyntax>().Where(directive => unneeded.Contains(directive.ToString())).SelectMany(Removal.Declaration),
                        cancellationToken).ConfigureAwait(false);
            }
        }

        return after;
    }

    private static async Task<HashSet<string>> UnneededAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        // Inactive code may need it, and so may documentation that is not compiled.
        if (root is null || root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            || document.Project.ParseOptions is not { DocumentationMode: not DocumentationMode.None }
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        return [.. model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Id == Unnecessary)
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>()?.ToString()).OfType<string>()];
    }
}
