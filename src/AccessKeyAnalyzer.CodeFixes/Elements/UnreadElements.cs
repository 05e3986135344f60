using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Solutions;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// Takes out what the moved clients read of a tuple, an anonymous object, a dictionary or a method of which the rest is still needed:
/// <c>(string Endpoint, string Id, string Secret)</c> becomes the endpoint. It works on the fixed solution, and only where that still compiles without
/// a new warning: no move hangs on it.
/// </summary>
internal static class UnreadElements
{
    /// <summary>The solution without them.</summary>
    /// <param name="before">The solution before the fix.</param>
    /// <param name="after">The solution that the fix made of it.</param>
    /// <param name="released">What the code that went referred to, in the solution before.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<Solution> RemoveAsync(
        Solution before, Solution after, IReadOnlyList<ISymbol> released, CancellationToken cancellationToken)
    {
        foreach (var tuple in await TupleElement.ReadByAsync(released, before, cancellationToken).ConfigureAwait(false))
        {
            after = await TryAsync(after, TupleShortening.OfAsync(tuple, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var method in await OutParameters.FilledByAsync(released, before, cancellationToken).ConfigureAwait(false))
        {
            after = await TryAsync(after, OutParameters.UnreadAsync(method, before, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var (file, kind, names) in AnonymousMembers.ReadBy(released, before).Where(members => after.GetDocument(members.File) is not null).ToList())
        {
            after = await TryAsync(after, AnonymousMembers.UnreadAsync(file, kind, names, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var array in released.Where(ArrayElements.MayHave))
        {
            after = await TryAsync(after, ArrayElements.UnreadAsync(array, before, after, cancellationToken),
                cancellationToken).ConfigureAwait(false);
        }

        foreach (var dictionary in released.Where(DictionaryEntries.MayHave))
        {
            after = await TryAsync(after, DictionaryEntries.UnreadAsync(dictionary, before, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return after;
    }

    private static async Task<Solution> TryAsync(Solution solution, Task<Shortening?> plan, CancellationToken cancellationToken)
    {
        if (await plan.ConfigureAwait(false) is not { } shortening)
        {
            return solution;
        }

        var unused = await UnusedDeclarations.FindAsync(solution, shortening.Removed, [], cancellationToken).ConfigureAwait(false);
        var shorter = await solution.ApplyAsync(
            shortening.Edits.Concat(unused.Edits).Concat(shortening.Removed.SelectMany(KeyComments.Of)), cancellationToken).ConfigureAwait(false);
        var changed = shorter.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList();
        return await CompileCheck.AddsWarningsAsync(solution, shorter, changed, cancellationToken).ConfigureAwait(false) ? solution : shorter;
    }
}
