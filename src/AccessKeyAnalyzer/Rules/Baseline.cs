using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The findings that a team has accepted: an AdditionalFile called <c>AccessKeyAnalyzer.Baseline.txt</c>, one line each:
/// <c>fingerprint reason</c>. A line without a reason accepts nothing; <c>#</c> starts a comment line.
/// </summary>
internal sealed class Baseline
{
    public const string FileName = "AccessKeyAnalyzer.Baseline.txt";

    private static readonly char[] Blanks = [' ', '\t'];

    private readonly ImmutableHashSet<string> _fingerprints;

    private Baseline(ImmutableHashSet<string> fingerprints) => _fingerprints = fingerprints;

    public static bool IsBaseline(string path) =>
        path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');

    /// <summary>The union of all baseline files of the compilation.</summary>
    public static Baseline Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var fingerprints = ImmutableHashSet.CreateBuilder(StringComparer.OrdinalIgnoreCase);
        foreach (var file in options.AdditionalFiles)
        {
            if (IsBaseline(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                foreach (var line in text.Lines)
                {
                    var parts = line.ToString().Split(Blanks, 2, StringSplitOptions.RemoveEmptyEntries);
                    if (parts.Length == 2 && parts[0][0] != '#')
                    {
                        fingerprints.Add(parts[0]);
                    }
                }
            }
        }

        return new(fingerprints.ToImmutable());
    }

    /// <summary>Whether the value with this <see cref="CredentialDiagnostic.Fingerprint"/> is accepted.</summary>
    public bool Accepts(string fingerprint) => _fingerprints.Contains(fingerprint);
}
