using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Runs every rule as the compiler does.</summary>
internal static class Analysis
{
    private const int MostLeftOpen = 12;

    public static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Fuzzed", [], [.. StandInReferences.Framework, StandInReferences.All], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The findings. A rule that throws, or says a key, is a failure.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(
        string source, IReadOnlyCollection<string> keys, ImmutableArray<AdditionalText> files = default, AnalyzerConfigOptionsProvider? options = null)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Options, "Fuzzed.cs"));
        files = files.IsDefault ? [] : files;
        var analyzerOptions = options is null ? new AnalyzerOptions(files) : new AnalyzerOptions(files, options);
        var findings = await compilation.WithAnalyzers(OurRules.All, analyzerOptions).GetAnalyzerDiagnosticsAsync();
        foreach (var finding in findings)
        {
            Check(finding, keys);
        }

        return findings;
    }

    /// <summary>
    /// Whether the parser comes to an end. For each list that is left open inside another one, "f(T a, bool b = f(T a, bool b = …", it takes twice as long,
    /// and it cannot be cancelled; deep nesting that is closed again it takes in no time.
    /// </summary>
    public static bool CanParse(string source)
    {
        var open = 0;
        foreach (var c in source)
        {
            open += c is '(' ? 1 : c is ')' && open > 0 ? -1 : 0;
        }

        return open <= MostLeftOpen;
    }

    /// <summary>Lets the compiler find its own errors in the source.</summary>
    public static Task CompileAsync(string source)
    {
        _ = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Options, "Fuzzed.cs")).GetDiagnostics();
        return Task.CompletedTask;
    }

    private static void Check(Diagnostic finding, IReadOnlyCollection<string> keys)
    {
        // How the compiler reports an analyzer that threw.
        if (finding.Id == "AD0001")
        {
            throw new FuzzFailureException(finding.GetMessage());
        }

        var said = finding.GetMessage() + string.Concat(finding.Properties.Values);
        if (keys.Any(key => key.Length >= 16 && said.Contains(key, StringComparison.Ordinal)))
        {
            throw new FuzzFailureException($"{finding.Id} says a key");
        }
    }
}
