using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>
/// Takes out the files in which nothing but keys stood. An editor deletes them; <c>dotnet format</c> throws when a document is removed (its MSBuildWorkspace
/// says that it can), so there a line says that the file can go.
/// </summary>
internal static class EmptiedFiles
{
    private const string Rest = "// Nothing but AccessKeys stood in this file: it can be deleted.\n";

    /// <summary>The solution without the files that declare nothing any more.</summary>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var canRemove = before.Workspace.Kind != WorkspaceKind.MSBuild && before.Workspace.CanApplyChange(ApplyChangesKind.RemoveDocument);
        foreach (var id in after.ChangedDocuments(before))
        {
            if (await IsEmptyAsync(after, id, cancellationToken).ConfigureAwait(false)
                && !await IsEmptyAsync(before, id, cancellationToken).ConfigureAwait(false))
            {
                var text = await after.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                after = canRemove ? after.RemoveDocument(id)
                    : after.WithDocumentText(id, text.Replace(new TextSpan(text.Length, 0), Rest));
            }
        }

        return after;
    }

    private static async Task<bool> IsEmptyAsync(Solution solution, DocumentId id, CancellationToken cancellationToken) =>
        await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax
        {
            Members.Count: 0, AttributeLists.Count: 0, Usings.Count: 0, Externs.Count: 0,
        } root && !root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));
}
