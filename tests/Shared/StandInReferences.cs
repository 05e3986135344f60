using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer;

/// <summary>The SDK stand-ins as compiler references: all in one assembly, or one SDK on its own (to show that nothing happens for the others).</summary>
internal static class StandInReferences
{
    // A stand-in that needs another in its public surface.
    private static readonly Dictionary<string, string[]> Needs = new() { ["OpenApi"] = ["AliyunCredentials"], ["RpcRoa"] = ["AliyunCredentials"], ["Abp"] = ["OssV1"] };
    private static readonly string[] NoSdk = ["Wire", "WireRequest"];
    private static readonly ConcurrentDictionary<string, MetadataReference> Compiled = new();

    /// <summary>The assembly of all stand-ins, the one that a test can also run.</summary>
    public static MetadataReference All { get; } = MetadataReference.CreateFromFile(typeof(StandIns.Wire).Assembly.Location);

    /// <summary>The stand-ins' names, which are their files' names: <c>OssV1</c>, <c>OpenApi</c>, …</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(StandIns.Wire).Assembly.GetManifestResourceNames().Except(NoSdk).Order(StringComparer.Ordinal)];

    /// <summary>The named stand-ins and those that they need, each compiled to an assembly of its own.</summary>
    public static ImmutableArray<MetadataReference> For(params string[] names) =>
        [.. names.SelectMany(name => Needs.GetValueOrDefault(name, []).Append(name)).Distinct().Select(name => Compile(name))];

    /// <summary>One stand-in, compiled with a preprocessor symbol that its file describes (an older version of the SDK).</summary>
    public static MetadataReference Compile(string name, params string[] symbols) =>
        Compiled.GetOrAdd($"{name}|{string.Join('|', symbols)}", _ => CompileOnItsOwn(name, symbols));

    /// <summary>The framework that the test itself runs on.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static PortableExecutableReference CompileOnItsOwn(string name, string[] symbols)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var compilation = CSharpCompilation.Create(
            "StandIn." + name,
            [CSharpSyntaxTree.ParseText(Source(name), options)],
            [.. Framework, .. Needs.GetValueOrDefault(name, []).Select(need => Compile(need, symbols)), Wire.Value],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return Emit(compilation);
    }

    private static readonly Lazy<MetadataReference> Wire = new(() => Emit(CSharpCompilation.Create(
        "StandIn.Wire",
        NoSdk.Select(name => CSharpSyntaxTree.ParseText(Source(name))),
        Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))));

    private static PortableExecutableReference Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    private static string Source(string name)
    {
        using var stream = typeof(StandIns.Wire).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No stand-in is called {name}; there are {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
