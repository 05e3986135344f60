using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Package;

/// <summary>The sources of one of our projects, bound: whatever a file uses of its own assembly is seen, whether or not a using line says so.</summary>
internal static class ProjectSources
{
    // What the SDK's ImplicitUsings give each file.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The files of C# in a folder of the repository.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>Whether the file is one that the generator emits.</summary>
    public static bool IsEmitted(string file) => file.Replace('\\', '/').Contains("/Adapters/Sources/", StringComparison.Ordinal);

    /// <summary>Each use of one namespace of the project by another: the namespaces, and a place as an example.</summary>
    public static IReadOnlyCollection<(string From, string To, string Example)> Uses(string project)
    {
        var compilation = Bind(project);
        return [.. compilation.SyntaxTrees.SelectMany(tree => Uses(compilation, tree)).DistinctBy(use => (use.From, use.To))];
    }

    /// <summary>
    /// The formats of the texts that the project shows in the language of who reads them: what becomes a <see cref="FormattableString"/>, or a
    /// <c>LocalizedText</c> of a format.
    /// </summary>
    public static IReadOnlyCollection<string> Texts(string project)
    {
        var compilation = Bind(project);
        return [.. compilation.SyntaxTrees.SelectMany(tree => Texts(compilation.GetSemanticModel(tree), tree.GetRoot())).Distinct()];
    }

    private static IEnumerable<string> Texts(SemanticModel model, SyntaxNode root) => root.DescendantNodes().OfType<ExpressionSyntax>()
        .Select(expression => expression switch
        {
            InterpolatedStringExpressionSyntax text when TargetOf(model, text)?.Name == nameof(FormattableString) => FormatOf(text),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax maker, ArgumentList.Arguments: [{ Expression: var text }] }
                when maker.ToString() is "LocalizedText.OfFormat" or "FormattableStringFactory.Create" => model.GetConstantValue(text).Value as string,
            _ => null,
        })
        .OfType<string>();

    // What an element of a collection expression becomes, the collection tells.
    private static ITypeSymbol? TargetOf(SemanticModel model, InterpolatedStringExpressionSyntax text) =>
        text.Parent is not ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } ? model.GetTypeInfo(text).ConvertedType
        : model.GetTypeInfo(collection).ConvertedType switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } => element,
            _ => null,
        };

    private static string FormatOf(InterpolatedStringExpressionSyntax text)
    {
        var holes = 0;
        return string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax written ? written.TextToken.ValueText : $"{{{holes++}}}"));
    }

    // Each is read once, and not once a project.
    private static readonly IReadOnlyList<PortableExecutableReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> Bound = new();

    private static CSharpCompilation Bind(string project) => Bound.GetOrAdd(project, _ => new(() => Compile(project))).Value;

    private static CSharpCompilation Compile(string project)
    {
        var folder = Repository.PathOf(project);
        // What the generator emits is of other projects.
        var trees = Files(project).Where(file => !IsEmitted(file))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), CSharpParseOptions.Default.WithPreprocessorSymbols("NET8_0_OR_GREATER", "NET"), file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings));
        var references = Platform.Where(reference => Path.GetFileNameWithoutExtension(reference.FilePath) != Path.GetFileName(folder));
        // Under its own name it is a friend of those whose internals it uses.
        return CSharpCompilation.Create(
            Path.GetFileName(folder), trees, references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<(string From, string To, string Example)> Uses(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var own = tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        return from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let symbol = model.GetSymbolInfo(name).Symbol
               where symbol is not (null or INamespaceSymbol) && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
               let to = symbol.ContainingNamespace.ToDisplayString()
               where to != own
               select (own, to, $"{Path.GetFileName(tree.FilePath)}: {name}");
    }
}
