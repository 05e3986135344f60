using System.Collections.Concurrent;
using System.Collections.Immutable;
using AccessKeyAnalyzer.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>What a test feeds to the fix: files, options and references. Starts from one project that sees every SDK and our package.</summary>
internal sealed record TestSolution
{
    public static readonly MetadataReference Credentials = MetadataReference.CreateFromFile(typeof(IStsCredentialsProvider).Assembly.Location);

    private static readonly ImmutableArray<MetadataReference> Usual = [StandInReferences.All, Credentials];

    // Most tests see the same libraries: those are read, and their adapters generated, once.
    private static readonly ConcurrentDictionary<(OutputKind Kind, bool IsStrict), Solution> Empty = [];

    private static readonly ConcurrentDictionary<string, MetadataReference> OfOther = [];

    public ImmutableArray<(string Path, string Source)> Files { get; init; } = [];

    /// <summary>The files of a second project that references the first.</summary>
    public ImmutableArray<(string Path, string Source)> Dependant { get; init; } = [];

    public string EditorConfig { get; init; } = "";

    public bool HasGenerator { get; init; } = true;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public ImmutableArray<MetadataReference> References { get; init; } = Usual;

    /// <summary>The rules whose findings are fixed.</summary>
    public ImmutableArray<string> Rules { get; init; } = ["AKA1001", "AKA1002", "AKA1003"];

    /// <summary>Whether the files also belong to a second project, as in a build for two frameworks; that one defines OTHER.</summary>
    public bool IsMultiTargeted { get; init; }

    /// <summary>Whether the compiler's warnings are errors.</summary>
    public bool WarningsAreErrors { get; init; }

    public static TestSolution Of(params string[] sources) =>
        new() { Files = [.. sources.Select((source, index) => ($"File{index}.cs", source))] };

    public static TestSolution Program(string source) => Of(source) with { OutputKind = OutputKind.ConsoleApplication };

    /// <summary>For code whose key is no literal.</summary>
    public TestSolution WithClientRules() => this with { Rules = ["AKA2001", "AKA2003"] };

    public Solution Build()
    {
        var solution = EditorConfig.Length == 0 && HasGenerator && References == Usual
            ? Empty.GetOrAdd((OutputKind, WarningsAreErrors), _ => Compiled(WithoutFiles())) : WithoutFiles();
        var app = solution.ProjectIds.Single();
        solution = AddFiles(solution, app, Files);
        if (IsMultiTargeted)
        {
            var framework = this with { References = [.. References.Select(OfOtherFramework)] };
            solution = AddFiles(framework.AddProject(solution, "App", [], out var other, "OTHER"), other, Files);
        }

        return Dependant.IsEmpty ? solution
            : AddFiles(AddProject(solution, "Dependant", [new ProjectReference(app)], out var dependant), dependant, Dependant);
    }

    private static Solution Compiled(Solution solution)
    {
        solution.Projects.Single().GetCompilationAsync().GetAwaiter().GetResult();
        return solution;
    }

    private static Solution AddFiles(Solution solution, ProjectId id, ImmutableArray<(string Path, string Source)> files)
    {
        foreach (var (path, source) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(source), filePath: $"/src/{solution.GetProject(id)!.Name}/{path}");
        }

        return solution;
    }

    // Another framework has assemblies of its own: a type of theirs is another symbol.
    private static MetadataReference OfOtherFramework(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } ? OfOther.GetOrAdd(path, file => MetadataReference.CreateFromFile(file)) : reference;

    private Solution WithoutFiles() => AddProject(new AdhocWorkspace().CurrentSolution, "App", [], out _);

    private Solution AddProject(
        Solution solution, string name, ImmutableArray<ProjectReference> projects, out ProjectId id, params string[] symbols)
    {
        id = ProjectId.CreateNewId(name);
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind, generalDiagnosticOption: WarningsAreErrors
                    ? ReportDiagnostic.Error
                    : ReportDiagnostic.Default, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: symbols),
            metadataReferences: [.. StandInReferences.Framework, .. References],
            projectReferences: projects,
            analyzerReferences: HasGenerator ? [PackageReference.Instance] : []);
        return solution.AddProject(info)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From("root = true\n[*.cs]\n" + EditorConfig), filePath: "/src/.editorconfig");
    }
}
