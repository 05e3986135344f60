using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Takes out what a fix has left with nothing to do, which shows only when all else is done: directives around nothing, types and usings.</summary>
internal static class Leftovers
{
    /// <summary>The solution without them.</summary>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.ChangedDocuments(before))
        {
            var document = before.GetDocument(id)!;
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax { ContainsDirectives: true } root)
            {
                var text = await after.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                after = after.WithDocumentText(id,
                    EmptiedDirectives.Without(text, root, (CSharpParseOptions)root.SyntaxTree.Options, cancellationToken));
            }

            after = await EmptiedTypes.RemoveAsync(before, after, id, cancellationToken).ConfigureAwait(false);
        }

        after = await InstanceMembers.SettleAsync(before, after, cancellationToken).ConfigureAwait(false);
        after = await UnneededUsings.RemoveAsync(before, after, cancellationToken).ConfigureAwait(false);
        return await EmptiedFiles.RemoveAsync(before, after, cancellationToken).ConfigureAwait(false);
    }
}
