using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>Empties values of configuration files.</summary>
internal static class EmptiedValues
{
    /// <summary>The solution without the values at <paramref name="locations"/>, in every project that the file belongs to.</summary>
    public static async Task<Solution> InAsync(Solution solution, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        foreach (var file in locations.Distinct().GroupBy(location => location.GetLineSpan().Path, StringComparer.Ordinal))
        {
            var changes = file.Select(location => location.SourceSpan).Distinct().OrderBy(span => span.Start).Select(span => new TextChange(span, "")).ToList();
            solution = await FileChanges.ApplyAsync(solution, file.Key, changes, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
