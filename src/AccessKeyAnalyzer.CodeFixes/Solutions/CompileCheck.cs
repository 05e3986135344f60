using System.Globalization;

namespace AccessKeyAnalyzer.CodeFixes.Solutions;

/// <summary>Tells whether a change breaks the build. A fix whose result does not compile is not offered.</summary>
internal static class CompileCheck
{
    /// <summary>Whether one of the documents has a diagnostic of at least that severity that it did not have before.</summary>
    public static async Task<bool> AddsAsync(
        Solution before, Solution after, IEnumerable<DocumentId> documents, DiagnosticSeverity least, CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            var errors = await ErrorsAsync(after, id, least, cancellationToken).ConfigureAwait(false);
            if (errors.Count > 0)
            {
                foreach (var error in await ErrorsAsync(before, id, least, cancellationToken).ConfigureAwait(false))
                {
                    errors.Remove(error);
                }
            }

            if (errors.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Without their places, which a change moves.
    private static async Task<List<string>> ErrorsAsync(Solution solution, DocumentId id, DiagnosticSeverity least, CancellationToken cancellationToken)
    {
        var model = await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return [.. model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= least)
            .Select(diagnostic => diagnostic.Id + diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }
}
