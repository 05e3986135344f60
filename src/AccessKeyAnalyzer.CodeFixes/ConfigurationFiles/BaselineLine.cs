using AccessKeyAnalyzer.Findings;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>Adds a finding to the baseline file. The reason is left to the person: until it is written behind the fingerprint, nothing is accepted.</summary>
internal static class BaselineLine
{
    /// <summary>The project's baseline file; null where it has none. A fix cannot make one: the project would have to name it.</summary>
    public static TextDocument? FileOf(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(document => document.FilePath is { } path && Baseline.IsBaseline(path));

    /// <summary>The solution with a line for the fingerprint, in its place: the file is sorted, so that two branches rarely touch the same line.</summary>
    public static async Task<Solution> AddAsync(TextDocument baseline, string fingerprint, CancellationToken cancellationToken)
    {
        var text = await baseline.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var position = text.Length;
        foreach (var line in text.Lines)
        {
            var order = string.CompareOrdinal(fingerprint, 0, line.ToString(), 0, fingerprint.Length);
            if (order == 0)
            {
                return baseline.Project.Solution;
            }

            // Comments sort before every fingerprint, and an empty line is the file's end.
            if (order < 0 && line.Span.Length > 0)
            {
                position = line.Start;
                break;
            }
        }

        var isBehindText = position == text.Length && position > 0 && text[position - 1] != '\n';
        var change = new TextChange(new(position, 0), (isBehindText ? "\n" : "") + fingerprint + " \n");
        return baseline.Project.Solution.WithAdditionalDocumentText(baseline.Id, text.WithChanges(change));
    }
}
