using System.Globalization;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>Labelled texts, as scanners are measured with: every key of a positive one is found and told from all else, in a negative one is nothing.</summary>
public class CaseTests
{
    // In a pre-signed URL an ID is information; a negative case may hold one.
    private const string Information = "AKA1004";

    public static TheoryData<string, string> Titles()
    {
        var titles = new TheoryData<string, string>();
        foreach (var file in new[] { "Own", "Unseen", "Kinds", "Behind", "Files" })
        {
            foreach (var labelled in Case.Read(file))
            {
                titles.Add(file, labelled.Title);
            }
        }

        return titles;
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Keys_OfACase_AreFoundAndNothingElse(string file, string title)
    {
        var labelled = Case.Read(file).Single(c => c.Title == title);

        var found = labelled.IsCSharp ? await AnalyzeSourceAsync(labelled.Text()) : await AnalyzeFileAsync(labelled.Wrap, labelled.Text());

        Assert.Equal(
            labelled.Keys().Select(CredentialDiagnostic.Fingerprint).Order(StringComparer.Ordinal),
            found.Where(d => labelled.IsPositive || d.Id != Information).Select(d => d.Properties[CredentialDiagnostic.FingerprintProperty]!)
                .Order(StringComparer.Ordinal));
        Assert.All(found, d =>
            Assert.DoesNotContain(labelled.Secrets(), key => d.GetMessage(CultureInfo.InvariantCulture).Contains(key[..7], StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeSourceAsync(string text)
    {
        var compilation = SourceVerifier.Compile([text]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return await SourceVerifier.AnalyzeAsync(compilation);
    }

    // AKA1104 speaks of the file, not of a value.
    private static async Task<IEnumerable<Diagnostic>> AnalyzeFileAsync(string path, string text) =>
        (await ConfigurationVerifier.Run(new InMemoryText(path, text))).Where(d => d.Id != "AKA1104");
}
