using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.Descriptors;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>What a run of the rewriter made.</summary>
/// <param name="Solution">The solution with the clients moved; it has no error that it did not have before.</param>
/// <param name="Rewrites">The moves that it contains, one or more.</param>
/// <param name="Kept">The code that one of the clients used and that stays: it may hold a key.</param>
/// <param name="IsGone">Whether the fix has taken out what stood at a place.</param>
/// <param name="Released">What the code that went referred to, in the solution before.</param>
internal sealed record RewrittenSolution(
    Solution Solution, IReadOnlyList<Rewrite> Rewrites, IReadOnlyList<KeptKey> Kept, Func<Location, bool> IsGone,
        IReadOnlyList<ISymbol> Released)
{
    /// <summary>Whether there is no other provider to choose: that of a client can only be the instance's role, or each has its own.</summary>
    public bool HasNoChoice => Rewrites.Any(rewrite => rewrite.IsRoleOnly) || !Rewrites.Any(rewrite => rewrite.HasProvider);

    /// <summary>The same with more taken out of it.</summary>
    public RewrittenSolution With(Solution before, Solution solution) =>
        this with { Solution = solution, IsGone = place => IsGone(place) || IsRemoved(place, before, solution) };

    /// <summary>An action's title: what it does and to which client, what that means for different accounts, and which keys stay.</summary>
    /// <param name="provider">What the clients take their credentials from.</param>
    /// <param name="accounts">How many different AccessKeys the clients of the program have.</param>
    /// <param name="left">Why keys stay, once for each.</param>
    /// <param name="remarks">What else to know.</param>
    public string Title(FormattableString provider, int accounts, IReadOnlyList<FormattableString> left, IEnumerable<FormattableString> remarks) =>
        new LocalizedText($"{Move(provider)}{Accounts(accounts)}{Rest(left)}{Remarks(Rewrites.SelectMany(rewrite => rewrite.Caveats).Concat(remarks))}").Shown;

    private static FormattableString Accounts(int count) => count switch
    {
        < 2 => $"",
        _ => $"; the clients of {count} different AccessKeys will all be one role",
    };

    private static FormattableString Rest(IReadOnlyList<FormattableString> left) => left.Count switch
    {
        0 => $"",
        1 => $"; 1 key stays because {left[0]}",
        _ => $"; {left.Count} keys stay because {Distinct(left).Aggregate((reasons, reason) => $"{reasons} or {reason}")}",
    };

    private static FormattableString Remarks(IEnumerable<FormattableString> remarks)
    {
        FormattableString none = $"";
        return Distinct(remarks).Aggregate(none, (all, remark) => $"{all}; {remark}");
    }

    // Formattable strings are equal only to themselves.
    private static IEnumerable<FormattableString> Distinct(IEnumerable<FormattableString> texts) =>
        texts.GroupBy(FormattableString.Invariant).Select(alike => alike.First());

    private FormattableString Move(FormattableString provider)
    {
        var subjects = Distinct(Rewrites.Select(rewrite => rewrite.Subject)).ToList();
        provider = Rewrites.Any(rewrite => rewrite.HasProvider) ? provider : $"the provider beside the keys";
        return (Rewrites.All(rewrite => rewrite.IsReplaced), subjects.Count) switch
        {
            (true, 1) => $"Replace {subjects[0]} with {provider}",
            (_, 1) => $"Let {subjects[0]} take its credentials from {provider}",
            (_, 2) => $"Let {subjects[0]} and {subjects[1]} take their credentials from {provider}",
            _ => $"Let {subjects.Count} clients take their credentials from {provider}",
        };
    }

    /// <summary>Whether the text at a place is no longer there.</summary>
    private static bool IsRemoved(Location place, Solution before, Solution after)
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
