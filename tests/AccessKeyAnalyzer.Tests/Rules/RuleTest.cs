using System.Globalization;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>
/// The library's test of an analyzer, for our rules: findings are marked <c>{|AKA1002:…|}</c>, placeholders become keys, every SDK is in sight, and whatever
/// the test, no message and no property may carry a key.
/// </summary>
internal class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    // An ID's prefix says nothing; a message shows no more of a key than its last four characters.
    private const int ShownOfId = 7;
    private const int ShownOfOther = 5;

    public RuleTest()
    {
        // The host's own framework needs no download.
        ReferenceAssemblies = new ReferenceAssemblies("host");
        TestState.AdditionalReferences.AddRange(StandInReferences.Framework);
        TestState.AdditionalReferences.Add(StandInReferences.All);
        DiagnosticVerifier = (finding, _, verifier) => VerifyKeepsSecret(finding, verifier);
    }

    /// <summary>What no message may carry.</summary>
    protected List<string> ForbiddenTexts { get; } = [];

    /// <summary>Adds a file of the program, with keys in place of the template's placeholders.</summary>
    public void AddSource(string template) => TestState.Sources.Add(($"File{TestState.Sources.Count}.cs", Expand(template)));

    /// <summary>Adds options that hold for every file.</summary>
    public void AddOptions(params IEnumerable<(string Key, string Value)> options) => TestState.AnalyzerConfigFiles.Add(
        ("/.globalconfig", string.Join('\n', options.Select(option => $"{option.Key} = {option.Value}").Prepend("is_global = true"))));

    private string Expand(string template)
    {
        var (text, keys) = KeyTemplate.Expand(template);
        ForbiddenTexts.AddRange(keys);
        return text;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);

    // The library's own workspace composes all services anew for each test; ours are the default ones.
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    private void VerifyKeepsSecret(Diagnostic finding, IVerifier verifier)
    {
        var properties = finding.Properties.Select(property => $"{property.Key}={property.Value}");
        var said = string.Join('\n', properties.Append(finding.GetMessage(CultureInfo.InvariantCulture)).Append(finding.Descriptor.Title.ToString()));
        foreach (var key in ForbiddenTexts)
        {
            var shown = key.StartsWith("LTAI", StringComparison.Ordinal) || key[3] == '.' ? ShownOfId : ShownOfOther;
            for (var start = 0; start + shown <= key.Length; start++)
            {
                verifier.False(said.Contains(key.Substring(start, shown), StringComparison.Ordinal), $"{finding.Id} says a part of a key.");
            }
        }
    }
}
