using System.Collections.Immutable;
using System.Reflection;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Shapes;

/// <summary>
/// A project that treats all warnings as errors, those of every rule of .NET included (AnalysisMode=All): a fix adds none. The shapes make one
/// project together, each in a namespace of its own, because the rules of .NET take their time to start.
/// </summary>
public sealed class StrictShapeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. Directory.GetFiles(Folder(), "*NetAnalyzers.dll").Select(Assembly.LoadFrom).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Shapes_InAProjectWithAllWarningsAsErrors_GainNone()
    {
        var rules = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct();
        var test = new TestSolution
        {
            Files = [.. ShapeTests.Befores.Select(InNamespace).OfType<(string, string)>()],
            EditorConfig = string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning\n")),
            Rules = ["AKA1001", "AKA1002", "AKA1003", "AKA2001", "AKA2003"],
            WarningsAreErrors = true,
        };
        Assert.True(test.Files.Length > 50, "Most shapes can stand in a namespace.");
        var before = test.Build();

        var after = (await Fixer.AllAsync(before, FixAllScope.Solution, test.Rules))!;

        var old = (await WarningsAsync(before)).ToHashSet();
        Assert.DoesNotContain(await WarningsAsync(after), warning => !old.Contains(warning));
        foreach (var document in after.Projects.Single().Documents)
        {
            var text = (await document.GetTextAsync()).ToString();
            Assert.NotEqual((await before.GetDocument(document.Id)!.GetTextAsync()).ToString(), text);
        }
    }

    /// <summary>What is warned of in which file: the rule and its words.</summary>
    private static async Task<IEnumerable<string>> WarningsAsync(Solution solution)
    {
        var compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(Analyzers, solution.Projects.Single().AnalyzerOptions).GetAllDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed
                && diagnostic.Location.SourceTree?.FilePath.StartsWith("/src/", StringComparison.Ordinal) == true)
            .Select(diagnostic => $"{diagnostic.Location.SourceTree!.FilePath} {diagnostic.Id} {diagnostic.GetMessage()}");
    }

    /// <summary>A shape of one file, without what must stand at the top of a program.</summary>
    private static (string, string)? InNamespace(string source, int index) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot() is CompilationUnitSyntax
        {
            Externs.Count: 0,
            AttributeLists.Count: 0,
            Members: [BaseTypeDeclarationSyntax, ..] or [NamespaceDeclarationSyntax, ..] or [DelegateDeclarationSyntax, ..],
        } root && !root.Usings.Any(directive => directive.GlobalKeyword.RawKind != 0 || directive.StaticKeyword.RawKind != 0 || directive.Alias is not null)
            ? ($"Shape{index}.cs", $"namespace Shape{index}\n{{\n{source}}}\n") : null;

    private static string Folder() => typeof(StrictShapeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NetAnalyzers").Value!;
}
