using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>How a value becomes shorter.</summary>
/// <param name="Edits">The edits, which leave no element without its place.</param>
/// <param name="Removed">The elements that go: what they alone referred to is unused then.</param>
internal sealed record Shortening(IReadOnlyList<Edit> Edits, IReadOnlyList<SyntaxNode> Removed)
{
    /// <summary>The elements go, and nothing else changes; null where there are none.</summary>
    public static Shortening? Of(IReadOnlyList<SyntaxNode> removed) => removed.Count == 0 ? null : new([.. RemovedCode.Edits(removed)], removed);
}
