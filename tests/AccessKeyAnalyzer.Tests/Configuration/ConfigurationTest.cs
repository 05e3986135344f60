using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Rules;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>The library's test for the rules about configuration files: <c>[|…|]</c> is a finding of the rule for what stands in it.</summary>
internal sealed partial class ConfigurationTest : RuleTest<ConfigurationCredentialAnalyzer>
{
    private readonly Compilation _program;

    public ConfigurationTest(Compilation program)
    {
        _program = program;
        // The library wants a file of the program; what is compiled is the program itself.
        TestState.Sources.Add("");
        // AKA1104 speaks of the file, not of a value.
        DisabledDiagnostics.Add("AKA1104");
    }

    /// <summary>Adds a configuration file, with keys in place of its placeholders.</summary>
    public void AddFile(string path, string markup)
    {
        ForbiddenTexts.AddRange(PlantedKeys.All);
        TestState.AdditionalFiles.Add((path, Unnamed().Replace(PlantedKeys.Plant(markup), mark => $"{{|{RuleFor(mark.Groups["value"].Value)}:{mark.Groups["value"].Value}|}}")));
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new ConfigurationCredentialAnalyzer(), new RamPolicyAnalyzer()];

    protected override Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(
        Project project, IVerifier verifier, CancellationToken cancellationToken) =>
        Task.FromResult((_program.WithOptions(project.CompilationOptions!), ImmutableArray<Diagnostic>.Empty));

    private static string RuleFor(string value) =>
        value.StartsWith("LTAI", StringComparison.Ordinal) ? "AKA1101" : value.Length == 30 ? "AKA1102" : "AKA1103";

    [GeneratedRegex(@"\[\|(?<value>.*?)\|\]", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Unnamed();
}
