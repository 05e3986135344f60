using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>
/// Changes a configuration file and leaves every other character as it is, line ends and encoding included. A text that
/// the host could not decode stays as it is.
/// </summary>
internal static class FileChanges
{
    /// <summary>The solution with the file changed in every project that it belongs to.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, string path, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        foreach (var document in solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => document.FilePath == path).ToList())
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.IsDamaged())
            {
                continue;
            }

            solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes));
        }

        return solution;
    }

    /// <summary>The solution without the values at the locations.</summary>
    public static async Task<Solution> EmptyAsync(Solution solution, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        foreach (var file in locations.Distinct().GroupBy(location => location.GetLineSpan().Path, StringComparer.Ordinal))
        {
            var changes = file.Select(location => location.SourceSpan).Distinct().OrderBy(span => span.Start).Select(span => new TextChange(span, "")).ToList();
            solution = await ApplyAsync(solution, file.Key, changes, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
