using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>
/// Searches a text that is too large for the readers: as text, piece by piece. The pieces overlap, so that each finding is judged once, with all that stands
/// near it.
/// </summary>
internal static class LargeText
{
    // In characters. A file is read in pieces of that size, so that its size costs no memory.
    private const int Piece = 1024 * 1024;

    // What stands this near says something about a value.
    private const int Context = 8 * 1024;

    /// <summary>The credentials in the text, in order of their place.</summary>
    /// <param name="length">The text's length in characters.</param>
    /// <param name="read">Reads the text from a place on, so many characters.</param>
    /// <param name="mayHoldCredential">Whether a piece is worth the search.</param>
    /// <param name="isSearched">Whether any piece was.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IReadOnlyList<ConfigurationFinding> Search(
        int length, Func<int, int, string> read, Func<string, bool> mayHoldCredential, out bool isSearched, CancellationToken cancellationToken)
    {
        var findings = new List<ConfigurationFinding>();
        isSearched = false;
        for (var start = 0; start < length; start += Piece)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = Math.Max(0, start - Context);
            var text = read(from, Math.Min(length, start + Piece + Context) - from);
            if (!mayHoldCredential(text))
            {
                continue;
            }

            isSearched = true;
            foreach (var match in CredentialClassifier.ScanText(text))
            {
                var at = from + match.Start;
                if (at >= start && at < start + Piece)
                {
                    findings.Add(new(new(at, at + match.Length), text.Substring(match.Start, match.Length), match.Kind, match.RecognisedBy, Key: null));
                }
            }
        }

        return findings;
    }
}
