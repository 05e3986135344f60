using System.Globalization;
using System.Text;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>The code that is analysed: the C# files of a folder, or generated files of real size.</summary>
internal sealed class Corpus(IReadOnlyList<string> files)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public int Lines { get; } = files.Sum(file => file.AsSpan().Count('\n'));

    /// <summary>Trees that no analyzer has seen: what it keeps with a tree must not help it in the next run.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Corpus",
        files.Select((file, i) => CSharpSyntaxTree.ParseText(SourceText.From(file, Encoding.UTF8), Options, string.Create(CultureInfo.InvariantCulture, $"/corpus/File{i}.cs"))),
        [.. StandInReferences.Framework, StandInReferences.All],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The same files on disk, for a compiler of its own.</summary>
    public IReadOnlyList<string> WriteTo(string folder)
    {
        var paths = files.Select((_, i) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs"))).ToList();
        for (var i = 0; i < paths.Count; i++)
        {
            File.WriteAllText(paths[i], files[i]);
        }

        return paths;
    }

    /// <summary>The same files as one project of a solution, for a code fix.</summary>
    public Solution AddTo(Solution solution, string project, params MetadataReference[] more)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, project, project, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: Options,
            metadataReferences: [.. StandInReferences.Framework, StandInReferences.All, .. more],
            analyzerReferences: [PackageReference.Instance]));
        for (var i = 0; i < files.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"File{i}.cs");
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(files[i], Encoding.UTF8), filePath: $"/{project}/{name}");
        }

        return solution;
    }

    public static Corpus Of(string folder) =>
        new([.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]);

    /// <summary>Ordinary code: classes, literals, comments, LINQ; none of it mentions a key.</summary>
    /// <param name="lines">About how many lines.</param>
    /// <param name="linesPerFile">How long a file is, about.</param>
    /// <param name="sinks">How many clients are built from literals, spread over the files.</param>
    public static Corpus Generated(int lines, int sinks = 0, int linesPerFile = 250)
    {
        var count = Math.Max(1, lines / linesPerFile);
        return new([.. Enumerable.Range(0, count).Select(i => OneFile(i, linesPerFile, (sinks * (i + 1) / count) - (sinks * i / count)))]);
    }

    private static string OneFile(int number, int lines, int sinks)
    {
        var text = new StringBuilder();
        text.AppendLine("using System;").AppendLine("using System.Collections.Generic;").AppendLine("using System.Linq;").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"namespace Shop.Area{number % 40};").AppendLine();
        text.AppendLine("/// <summary>Keeps the orders of a customer and adds them up.</summary>");
        text.AppendLine(CultureInfo.InvariantCulture, $"public sealed class OrderBook{number}").AppendLine("{");
        text.AppendLine("    private readonly Dictionary<string, decimal> _totals = new();");
        for (var member = 0; text.ToString().AsSpan().Count('\n') < lines; member++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $$"""

                    // Adds the items of one order; the caller has checked the customer.
                    public decimal Add{{member}}(string customer, IReadOnlyList<(string Sku, int Count, decimal Price)> items)
                    {
                        if (items.Count == 0)
                        {
                            throw new ArgumentException("An order has at least one item, see handbook {{member}}.", nameof(items));
                        }

                        var total = items.Where(i => i.Sku.StartsWith("SKU-{{member % 17}}", StringComparison.Ordinal)).Sum(i => i.Count * i.Price);
                        _totals[customer] = _totals.TryGetValue(customer, out var before) ? before + total : total;
                        Console.WriteLine($"order of {customer}: {total:F2} EUR, {items.Count} items, region {"eu-" + {{member}}}");
                        return total;
                    }
                """);
        }

        for (var sink = 0; sink < sinks; sink++)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"{number}/{sink}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    public Aliyun.OSS.OssClient Client{sink}() => new(\"https://oss\", \"{SyntheticKey.AccessKeyId(tag)}\", \"{SyntheticKey.AccessKeySecret(tag)}\");");
        }

        return text.AppendLine("}").ToString();
    }
}
