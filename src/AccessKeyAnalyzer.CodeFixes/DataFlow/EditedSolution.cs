using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

internal static class EditedSolution
{
    /// <summary>The edits by file. A file of two projects (target frameworks) has two trees of one text, and its edits come from either.</summary>
    public static async Task<IReadOnlyList<EditedFile>> ByFileAsync(this Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        var files = new List<EditedFile>();
        foreach (var file in edits.GroupBy(edit => solution.GetDocument(edit.Tree)!.File()).ToList())
        {
            var document = solution.GetDocument(file.Key)!;
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            files.Add(new(file.Key, model, text, [.. file.Select(edit => edit with { Tree = model.SyntaxTree })]));
        }

        return files;
    }

    /// <summary>The solution with the edits, in every project that a file is linked into.</summary>
    public static Solution Apply(this Solution solution, IEnumerable<EditedFile> files) =>
        files.Aggregate(solution, (changed, file) => changed.WithText(file.Id, EditedText.Apply(file.Text, file.Edits)));

    /// <inheritdoc cref="Apply"/>
    public static async Task<Solution> ApplyAsync(this Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken) =>
        solution.Apply(await solution.ByFileAsync(edits, cancellationToken).ConfigureAwait(false));
}
