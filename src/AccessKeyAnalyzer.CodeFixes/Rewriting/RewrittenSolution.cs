using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>What a run of the rewriter made.</summary>
/// <param name="Solution">The solution with the clients moved; it has no error that it did not have before.</param>
/// <param name="Rewrites">The moves that it contains, one or more.</param>
internal sealed record RewrittenSolution(Solution Solution, IReadOnlyList<Rewrite> Rewrites)
{
    /// <summary>An action's title: what it does, and to which client.</summary>
    public string Title(string provider)
    {
        var subjects = Rewrites.Select(rewrite => rewrite.Subject).Distinct().ToList();
        return (Rewrites.All(rewrite => rewrite.IsReplaced), subjects.Count) switch
        {
            (true, 1) => $"Replace {subjects[0]} with {provider}",
            (_, 1) => $"Let {subjects[0]} take its credentials from {provider}",
            (_, 2) => $"Let {subjects[0]} and {subjects[1]} take their credentials from {provider}",
            _ => $"Let {subjects.Count} clients take their credentials from {provider}",
        };
    }
}
