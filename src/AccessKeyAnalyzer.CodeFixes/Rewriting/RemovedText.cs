using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

internal static class RemovedText
{
    /// <summary>Whether the text at a place is no longer there.</summary>
    public static bool Contains(Location place, Solution before, Solution after)
    {
        if (before.GetDocument(place.SourceTree) is not { } document || !document.TryGetText(out var old))
        {
            return false;
        }

        if (after.GetDocument(document.Id) is not { } changed || !changed.TryGetText(out var text))
        {
            return true;
        }

        var value = old.ToString(place.SourceSpan);
        return text.GetTextChanges(old).Any(change => change.Span.Contains(place.SourceSpan)
            && change.NewText?.IndexOf(value, StringComparison.Ordinal) is null or < 0);
    }
}
