using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>Runs the configuration rules over files and compares what they report with the file's markup.</summary>
internal static class ConfigurationVerifier
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Empty", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], options: new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>
    /// Verifies that exactly the spans in <c>[|…|]</c> are reported, each once and by the rule for its kind, and that no message holds a key.
    /// </summary>
    public static Task Verify(string path, string markup) => Verify(path, markup, Empty);

    /// <summary>The same for a file of a program.</summary>
    public static Task Verify(string path, string markup, CSharpCompilation program)
    {
        var test = new ConfigurationTest(program);
        test.AddFile(path, markup);
        return test.RunAsync();
    }

    /// <summary>Runs the rules over one file with options.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(AdditionalText file, params (string Key, string Value)[] options) => Run([file], options);

    /// <summary>Runs the rules over several files with options.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(ImmutableArray<AdditionalText> files, params (string Key, string Value)[] options) =>
        Run(Empty, files, options);

    /// <summary>Runs the rules over the files of a program.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        CSharpCompilation program, ImmutableArray<AdditionalText> files, params (string Key, string Value)[] options)
    {
        var analyzerOptions = new AnalyzerOptions(files, new FileOptions(options.ToDictionary(o => o.Key, o => o.Value)));
        var diagnostics = await program
            .WithAnalyzers([new ConfigurationCredentialAnalyzer(), new RamPolicyAnalyzer()], analyzerOptions)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return diagnostics;
    }
}
