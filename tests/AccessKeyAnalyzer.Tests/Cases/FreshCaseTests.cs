using System.Globalization;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Rules;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>
/// Cases that are made when the test runs, each with a name, a spelling, a format and a place that are drawn: what is a key is found, what only stands in its
/// place is not. A failure tells its seed. Of issue 18, these draw: points 1 and 5 <see cref="FreshCases.Place"/>; 2 to 6, 10 to 12 and 14
/// <see cref="FreshCases.Kinds"/>, which bear their numbers; 9 <see cref="FreshCases.Helper"/>; 13 <see cref="FreshCases.Clients"/>. Random values at a sink and
/// under a name (7) are those of <c>SlotValueTests</c> and <c>KeyQualityTests</c>, and <c>EntryPointSinkTests</c> goes through all rows of the catalog (8).
/// </summary>
public class FreshCaseTests
{
    // ACCESSKEYANALYZER_DRAWS and ACCESSKEYANALYZER_SEED draw more, and others.
    private static readonly int Draws = Setting("DRAWS", 300);
    private static readonly int DrawsOfKind = Setting("DRAWS", 40);
    private static readonly int Seed = Setting("SEED", 18);

    public static TheoryData<string, bool> Kinds()
    {
        var kinds = new TheoryData<string, bool>();
        foreach (var kind in FreshCases.Kinds.Keys)
        {
            kinds.Add(kind, true);
            kinds.Add(kind, false);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Values_OfAKind_AreFoundWhereTheyAreKeys(string kind, bool isKey)
    {
        var fresh = new FreshCases(Seed);
        var cases = Enumerable.Range(0, DrawsOfKind).Select(_ => fresh.OfKind(kind, isKey)).ToList();
        var code = cases.Where(c => c.Path == ".cs").ToList();
        var compilation = SourceVerifier.Compile(code.Select((c, i) => $"class C{i} {{ {c.Text}\n}}"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var inCode = (await SourceVerifier.AnalyzeAsync(compilation)).ToLookup(d => d.Location.SourceTree!.FilePath);
        var wrong = code.Where((c, i) => !AreExactly(c.Keys, inCode[$"File{i}.cs"])).Select(c => c.Text).ToList();
        foreach (var (path, text, keys) in cases.Except(code))
        {
            if (!AreExactly(keys, (await ConfigurationVerifier.Run(new InMemoryText(path, text))).Where(d => d.Id != "AKA1104")))
            {
                wrong.Add($"{path}: {text}");
            }
        }

        Assert.True(wrong.Count == 0, $"Seed {Seed}:\n{string.Join('\n', wrong.Distinct())}");
    }

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
        var fresh = new FreshCases(Seed);
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

    [Theory]
    [InlineData("AKA2001", true)]
    [InlineData("AKA2001", false)]
    [InlineData("AKA2002", true)]
    [InlineData("AKA2002", false)]
    [InlineData("AKA2003", true)]
    [InlineData("AKA2003", false)]
    [InlineData("AKA2004", true)]
    [InlineData("AKA2004", false)]
    public async Task Clients_AreReportedWhereTheRuleSpeaksOfThem(string rule, bool isReported)
    {
        var fresh = new FreshCases(Seed);
        var cases = Enumerable.Range(0, DrawsOfKind).Select(_ => fresh.Client(rule, isReported)).ToList();
        var compilation = SourceVerifier.Compile(cases.Select((c, i) => $"class C{i} {{ {c}\n}}"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        DiagnosticAnalyzer[] rules = [new ClientCredentialAnalyzer(), new ProviderPrecedenceAnalyzer(), new MetadataRequestAnalyzer()];
        var found = (await compilation.WithAnalyzers([.. rules]).GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == rule)
            .ToLookup(d => d.Location.SourceTree!.FilePath);
        var wrong = cases.Where((_, i) => found[$"File{i}.cs"].Count() != (isReported ? 1 : 0)).Distinct();
        Assert.True(!wrong.Any(), $"Seed {Seed}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task Keys_ReadByAHelperOfSeveralCallers_AreEachWhatTheirOwnCallMakesOfThem()
    {
        var fresh = new FreshCases(Seed);
        for (var draw = 0; draw < DrawsOfKind / 3; draw++)
        {
            var (code, path, text, id, secret) = fresh.Helper();
            var found = await ConfigurationVerifier.Run(SourceVerifier.Compile([code]), [new InMemoryText(path, text)]);
            Assert.True(
                found.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => (d.Id, d.Properties[CredentialDiagnostic.FingerprintProperty]))
                    .SequenceEqual([("AKA1101", CredentialDiagnostic.Fingerprint(id)), ("AKA1102", CredentialDiagnostic.Fingerprint(secret))]),
                $"Seed {Seed}:\n{code}\n{text}\n{string.Join('\n', found)}");
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("ACCESSKEYANALYZER_" + name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;

    private static bool AreExactly(IEnumerable<string> keys, IEnumerable<Diagnostic> found) =>
        keys.Select(CredentialDiagnostic.Fingerprint).Order(StringComparer.Ordinal).SequenceEqual(
            found.Where(d => d.Id != "AKA1004").Select(d => d.Properties[CredentialDiagnostic.FingerprintProperty]).Order(StringComparer.Ordinal));

    private static async Task<List<string>> MissedInCodeAsync(bool isKey)
    {
        var fresh = new FreshCases(Seed);
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
