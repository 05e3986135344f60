using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Reads <c>access_key_analyzer.sinks</c>. A sink is one for the whole compilation, whichever section or global config lists it.</summary>
internal static class SinksOption
{
    public const string Key = "access_key_analyzer.sinks";

    private static readonly ConfiguredSinks None = new([], []);

    public static ConfiguredSinks Read(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        Add(options.GlobalOptions);
        foreach (var tree in compilation.SyntaxTrees)
        {
            Add(options.GetOptions(tree));
        }

        // Sorted, so that the findings do not depend on the order of files.
        List<ConfiguredSinks> read = [.. texts.OrderBy(t => t, StringComparer.Ordinal).Select(ConfiguredSinks.Parse)];
        return read.Count == 0 ? None : new([.. read.SelectMany(r => r.EntryPoints)], [.. read.SelectMany(r => r.Errors).Distinct()]);

        void Add(AnalyzerConfigOptions of)
        {
            if (of.TryGetValue(Key, out var text) && text.Length > 0)
            {
                texts.Add(text);
            }
        }
    }
}
