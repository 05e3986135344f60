using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using AccessKeyAnalyzer.Adapters;
using AccessKeyAnalyzer.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>A project that uses the package: its sources, its references, and what the generator made of them.</summary>
internal sealed class Consumer
{
    /// <summary>The runtime library as a compiler sees it.</summary>
    public static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(IStsCredentialsProvider).Assembly.Location);

    /// <summary>A compiler that lets a project declare <c>EmbeddedAttribute</c>, and one that does not.</summary>
    public static readonly Version NewCompiler = new(4, 14), OldCompiler = new(4, 8);

    // The SDK silences these two for every project: versions of assemblies that do not match to the digit.
    private static readonly Dictionary<string, ReportDiagnostic> NeverShown = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private readonly CSharpCompilation _compilation;

    private Consumer(CSharpCompilation compilation, GeneratorDriver driver)
    {
        _compilation = compilation;
        Driver = driver;
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal);

    /// <summary>Errors and warnings alike: the emitted code may cause neither.</summary>
    public IEnumerable<string> Problems => _compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString());

    public INamedTypeSymbol Type(string metadataName) => _compilation.GetTypeByMetadataName(metadataName)!;

    public static Consumer Build(
        IEnumerable<MetadataReference> references,
        string source = "",
        LanguageVersion language = LanguageVersion.Latest,
        string name = "Consumer",
        Version? compiler = null,
        IEnumerable<MetadataReference>? framework = null)
    {
        var parseOptions = new CSharpParseOptions(language);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, parseOptions)],
            [.. framework ?? StandInReferences.Framework, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: NeverShown, warningLevel: 9999, reportSuppressedDiagnostics: false));
        var driver = CSharpGeneratorDriver.Create(
            [new AdapterGenerator(compiler ?? NewCompiler).AsSourceGenerator()],
            parseOptions: parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(compilation, driver);
    }

    /// <summary>The same project after an edit: another file joins it.</summary>
    public Consumer Edit(string source)
    {
        // Without what the generator added, as the compiler would hand it over.
        var edited = _compilation.RemoveSyntaxTrees(Result.GeneratedSources.Select(generated => generated.SyntaxTree))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)_compilation.SyntaxTrees.First().Options));
        return Run(edited, Driver);
    }

    /// <summary>The project with what another generator adds, which ours does not see.</summary>
    public Consumer With(string generated) =>
        new(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(generated, (CSharpParseOptions)_compilation.SyntaxTrees.First().Options)), Driver);

    /// <summary>Runs <c>static object Consumer.Run(IStsCredentialsProvider provider)</c> of the project's source.</summary>
    public object? Run(IStsCredentialsProvider provider)
    {
        var assembly = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream([.. Image()]));
        var run = assembly.GetType("Consumer")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
        return run.Invoke(null, [provider]);
    }

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Image());

    private ImmutableArray<byte> Image()
    {
        var image = new MemoryStream();
        var result = _compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return [.. image.ToArray()];
    }

    private static Consumer Run(CSharpCompilation compilation, GeneratorDriver driver)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        return new Consumer((CSharpCompilation)output, ran);
    }
}
