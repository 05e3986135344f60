using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>Cases that are made when the test runs: what is a key is found, what only stands in its place is not.</summary>
public class FreshCaseTests
{
    private const int Draws = 300;

    [Fact]
    public async Task Keys_NamedByATextBesideThem_AreFound() => Assert.Empty(await MissedInCodeAsync(isKey: true));

    [Fact]
    public async Task OtherThings_NamedByATextBesideThem_AreNot() => Assert.Empty(await MissedInCodeAsync(isKey: false));

    [Theory]
    [InlineData("an endpoint", true)]
    [InlineData("an endpoint", false)]
    [InlineData("a command", true)]
    [InlineData("a command", false)]
    [InlineData("an alias", true)]
    [InlineData("an alias", false)]
    [InlineData("a heading", true)]
    [InlineData("a heading", false)]
    public async Task Values_InAFile_AreFoundWhereTheyAreKeys(string kind, bool isKey)
    {
        var fresh = new FreshCases(seed: 18);
        var wrong = new List<string>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var (path, text, value) = kind switch
            {
                "an endpoint" => fresh.Object(isKey),
                "a command" => fresh.Command(isKey),
                "a heading" => fresh.UnderHeading(isKey),
                _ => fresh.Alias(isKey) is var (yaml, key) ? ("a.yaml", yaml, key) : default,
            };
            var found = (await ConfigurationVerifier.Run(new InMemoryText(path, text))).Where(d => d.Id != "AKA1104").ToList();
            if (!IsRight(found, value, isKey))
            {
                wrong.Add($"{path}: {text}");
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<List<string>> MissedInCodeAsync(bool isKey)
    {
        var fresh = new FreshCases(seed: 18);
        var cases = Enumerable.Range(0, Draws).Select(_ => fresh.Place(isKey)).ToList();
        var compilation = SourceVerifier.Compile(cases.Select((c, i) => $"class C{i} {{ {c.Text} }}"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var byFile = (await SourceVerifier.AnalyzeAsync(compilation)).ToLookup(d => d.Location.SourceTree!.FilePath);
        return [.. cases.Where((c, i) => !IsRight([.. byFile[$"File{i}.cs"]], c.Value, isKey)).Select(c => c.Text)];
    }

    private static bool IsRight(List<Diagnostic> found, string value, bool isKey) => isKey
        ? found is [var finding] && finding.Properties[CredentialDiagnostic.FingerprintProperty] == CredentialDiagnostic.Fingerprint(value)
        : found is [];
}
