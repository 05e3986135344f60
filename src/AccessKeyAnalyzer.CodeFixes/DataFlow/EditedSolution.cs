using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

internal static class EditedSolution
{
    /// <summary>The solution with the edits, in every project (target framework) that a file is linked into.</summary>
    public static async Task<Solution> ApplyAsync(this Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        var after = solution;
        foreach (var file in edits.GroupBy(edit => solution.FileOf(edit.Tree)).ToList())
        {
            var document = solution.GetDocument(file.Key)!;
            var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            after = after.WithText(file.Key, EditedText.Apply(text, file.Select(edit => edit with { Tree = tree! })));
        }

        return after;
    }
}
