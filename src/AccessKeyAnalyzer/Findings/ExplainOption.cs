using AccessKeyAnalyzer.Acceptance;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Findings;

/// <summary>Reads <c>AccessKeyAnalyzerExplain</c>, the lines that somebody asks about: <c>Storage.cs:12|src/App/appsettings.json:3</c>.</summary>
internal sealed class ExplainOption
{
    /// <summary>The property's name.</summary>
    public const string Name = "AccessKeyAnalyzerExplain";

    private readonly List<(string PathEnd, int Line)> _entries = [];

    private ExplainOption(string text)
    {
        var entries = text.Split('|');
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i].Trim();
            var colon = entry.LastIndexOf(':');
            if (colon > 0 && int.TryParse(entry.Substring(colon + 1), out var line) && line > 0)
            {
                _entries.Add((FilePaths.Normalize(entry.Substring(0, colon).Trim()), line - 1));
            }
            else if (entry.Length > 0)
            {
                Errors.Add($"Entry {i + 1} is not the end of a path, a colon and the number of a line");
            }
        }
    }

    /// <summary>What is not understood.</summary>
    public List<FormattableString> Errors { get; } = [];

    public bool IsEmpty => _entries.Count == 0;

    public static ExplainOption Read(AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property." + Name, out var text);
        return new(text ?? "");
    }

    /// <summary>The lines of the file that are asked about, counted from 0, in order.</summary>
    public IReadOnlyList<int> LinesOf(string path) =>
        IsEmpty ? [] : [.. _entries.Where(entry => EndsWith(path, entry.PathEnd)).Select(entry => entry.Line).Distinct().OrderBy(line => line)];

    /// <summary>The ends of paths that none of the files has.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> paths) =>
        IsEmpty ? [] : _entries.Select(entry => entry.PathEnd).Distinct().Where(end => !paths.Any(path => EndsWith(path, end)));

    private static bool EndsWith(string path, string end)
    {
        path = FilePaths.Normalize(path);
        return path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');
    }
}
