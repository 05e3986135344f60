using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>
/// Runs the source rules over C# with marked findings: <c>{|AKA1002:{{SEC}}|}</c> is a finding of exactly that span. With sinks marked as well,
/// <c>{|sink.a:…|}</c> are the additional locations of <c>{|AKA1002.a:…|}</c>, exactly. Whatever the test, no message and no property may carry a key.
/// </summary>
internal static class SourceVerifier
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using Aliyun.Acs.Core.Profile;
        global using Aliyun.OSS;
        global using Config = AlibabaCloud.OpenApiClient.Models.Config;
        """;

    public const string Endpoint = "https://oss-cn-hangzhou.aliyuncs.com";

    // What the statements and members of a test may call: values that nobody can know.
    private const string Helpers = "static string Id() => Console.ReadLine()!; static string Get() => Console.ReadLine()!; static void Fill(ref string s) => s += Get();";

    /// <summary>The text is the body of a method.</summary>
    public static Task Statements(string marked) => Files($"#nullable enable\nclass Program {{ {Helpers} void Run() {{\n{marked}\n}} }}");

    /// <summary>The text is what a class holds.</summary>
    public static Task Members(string marked) => Files($"#nullable enable\nclass Program {{ {Helpers}\n{marked}\n}}");

    /// <summary>Each text is a file. They must compile.</summary>
    public static Task Files(params string[] marked) => VerifyAsync(marked, mustCompile: true);

    /// <summary>The text is a file that does not compile.</summary>
    public static Task Broken(string marked) => VerifyAsync([marked], mustCompile: false);

    /// <summary>What the source rules say about unmarked sources.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, AnalyzerConfigOptionsProvider? options = null)
    {
        var analyzers = compilation.WithAnalyzers(
            [new SourceCredentialAnalyzer()],
            options is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], options));
        return await analyzers.GetAnalyzerDiagnosticsAsync();
    }

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    // What every test adds its files to: the references are read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Tested",
        [CSharpSyntaxTree.ParseText(Usings, Parse, "Usings.cs")],
        [.. StandInReferences.Framework, StandInReferences.All],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    public static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Parse, $"File{i}.cs")).ToList();
        var isProgram = trees.Exists(tree => tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)));
        return Empty.AddSyntaxTrees(trees).WithOptions(Empty.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The compilation as an assembly, which is what a build references.</summary>
    public static MetadataReference Emit(CSharpCompilation library)
    {
        var image = new MemoryStream();
        var result = library.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static async Task VerifyAsync(
        IReadOnlyList<string> marked, bool mustCompile, AnalyzerConfigOptionsProvider? options = null, params MetadataReference[] references)
    {
        var expanded = marked.Select(KeyTemplate.Expand).ToList();
        var files = expanded.ConvertAll(file => Markup.Parse(file.Text));
        var compilation = Compile(files.Select(file => file.Text)).AddReferences(references);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());
        Assert.Equal(!mustCompile, errors.Any());

        var found = await AnalyzeAsync(compilation, options);
        var expected = files.SelectMany((file, i) => file.Spans.Where(s => s.Name.StartsWith("AKA", StringComparison.Ordinal)).Select(s => Show(i, s.Span.Start, s.Span.Length, file.Text, s.Name.Split('.')[0])));
        Assert.Equal(Sorted(expected), Sorted(found.Select(d => Show(d.Location, d.Id))));
        AssertSinks(files, found);
        var keys = expanded.SelectMany(file => file.Keys).ToList();
        Assert.All(found, finding => AssertKeepsSecret(finding, keys));
    }

    private static void AssertSinks(List<(string Text, IReadOnlyList<(string Name, Microsoft.CodeAnalysis.Text.TextSpan Span)> Spans)> files, ImmutableArray<Diagnostic> found)
    {
        var marks = files.SelectMany((file, i) => file.Spans.Select(s => (Label: s.Name.Split('.') is [_, var label] ? label : "", s.Name, Shown: Show(i, s.Span.Start, s.Span.Length, file.Text, ""), At: (i, s.Span.Start)))).ToList();
        foreach (var mark in marks.Where(m => m.Name.StartsWith("AKA", StringComparison.Ordinal) && marks.Exists(s => s.Name.StartsWith("sink", StringComparison.Ordinal))))
        {
            var finding = found.Single(d => (int.Parse(d.Location.SourceTree!.FilePath[4..^3]), d.Location.SourceSpan.Start) == mark.At);
            var sinks = marks.Where(s => s.Name.StartsWith("sink", StringComparison.Ordinal) && s.Label == mark.Label).Select(s => s.Shown);
            Assert.Equal(Sorted(sinks), Sorted(finding.AdditionalLocations.Select(l => Show(l, ""))));
        }
    }

    private static void AssertKeepsSecret(Diagnostic finding, IEnumerable<string> keys)
    {
        var said = string.Join('\n', [finding.GetMessage(), finding.Descriptor.Title.ToString(), .. finding.Properties.Select(p => p.Key + "=" + p.Value)]);
        foreach (var key in keys)
        {
            var shown = key.StartsWith("LTAI", StringComparison.Ordinal) || key[3] == '.' ? 7 : 5;
            for (var i = 0; i + shown <= key.Length; i++)
            {
                Assert.DoesNotContain(key.Substring(i, shown), said, StringComparison.Ordinal);
            }
        }
    }

    // Line, column and length name a place; the text itself helps whoever reads a failure.
    private static string Show(Location location, string id) =>
        Show(int.Parse(location.SourceTree!.FilePath[4..^3]), location.SourceSpan.Start, location.SourceSpan.Length, location.SourceTree.ToString(), id);

    private static string Show(int file, int start, int length, string text, string id) =>
        $"{file}:{start:D6}+{length} {id} {text.Substring(start, length)}";

    private static List<string> Sorted(IEnumerable<string> shown) => [.. shown.Order(StringComparer.Ordinal)];
}
