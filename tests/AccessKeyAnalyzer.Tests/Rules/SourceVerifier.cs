using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using FileOptions = AccessKeyAnalyzer.Tests.Configuration.FileOptions;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Runs the source rules over C# with marked findings: <c>{|AKA1002:{{SEC}}|}</c> is a finding of exactly that span.</summary>
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
    private const string Helpers =
        "static string Id() => Console.ReadLine()!; static string Get() => Console.ReadLine()!; static void Fill(ref string s) => s += Get();";

    /// <summary>The text is the body of a method.</summary>
    public static Task Statements(string marked) => Files($"#nullable enable\nclass Program {{ {Helpers} void Run() {{\n{marked}\n}} }}");

    /// <summary>The text is what a class holds.</summary>
    public static Task Members(string marked) => Files($"#nullable enable\nclass Program {{ {Helpers}\n{marked}\n}}");

    /// <summary>Each text is a file. They must compile.</summary>
    public static Task Files(params string[] marked) => VerifyAsync(marked);

    /// <summary>Each text is a file of a program that has options and references; it must compile.</summary>
    public static Task VerifyAsync(IReadOnlyList<string> marked, (string Key, string Value)[]? options = null, params MetadataReference[] references)
    {
        var test = new RuleTest<SourceCredentialAnalyzer>
        {
            // Generated code is searched as well, and the comments and pragmas that accept a finding have tests of their own.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            TestState = { OutputKind = marked.Any(IsProgram) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary },
        };
        foreach (var text in marked)
        {
            test.AddSource(text);
        }

        test.TestState.Sources.Add(("Usings.cs", Usings));
        test.TestState.AdditionalReferences.AddRange(references);
        if (options is not null)
        {
            test.AddOptions(options);
        }

        return test.RunAsync();
    }

    /// <summary>What the source rules say about unmarked sources.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, params (string Key, string Value)[] options) =>
        await compilation
            .WithAnalyzers([new SourceCredentialAnalyzer()], new AnalyzerOptions([], new FileOptions(options.ToDictionary(o => o.Key, o => o.Value))))
            .GetAnalyzerDiagnosticsAsync();

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
        var isProgram = trees.Exists(tree => HasStatements(tree));
        return Empty.AddSyntaxTrees(trees).WithOptions(
            Empty.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The compilation as an assembly, which is what a build references.</summary>
    public static MetadataReference Emit(CSharpCompilation library)
    {
        var image = new MemoryStream();
        var result = library.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static bool IsProgram(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        return HasStatements(CSharpSyntaxTree.ParseText(text, Parse));
    }

    private static bool HasStatements(SyntaxTree tree) => tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));
}
