using System.Text;

namespace AccessKeyAnalyzer.Build.Files;

/// <summary>
/// The files that source code names, as in <c>AddJsonFile("Configuration/SMS.json")</c>: what the program reads its settings from, whatever it is called.
/// A source is read again only when it has changed; what the others name is kept in a file of the intermediate folder.
/// </summary>
internal static class NamedInSources
{
    private static readonly string[] Endings =
        [".json", ".jsonc", ".json5", ".xml", ".ini", ".yaml", ".yml", ".toml", ".conf", ".cfg", ".config", ".properties", ".env", ".key", ".txt"];

    private static readonly char[] NeverInAName = ['<', '>', '|', '?', ':', ' ', '\t'];

    // No path that source code writes is longer; what is, is text.
    private const int LongestName = 200;

    /// <summary>
    /// For the <see cref="Readability.Stamp"/> of each source its names, as they are written: relative to whatever the program takes them from.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Of(IEnumerable<string> sources, string cachePath)
    {
        var known = ReadCache(cachePath);
        var current = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (Readability.Stamp(source, out _) is { } stamp && !current.ContainsKey(stamp))
            {
                current[stamp] = known.TryGetValue(stamp, out var names) ? names : [.. NamesIn(File.ReadAllText(source)).Distinct(StringComparer.Ordinal)];
            }
        }

        if (current.Count != known.Count || current.Keys.Any(stamp => !known.ContainsKey(stamp)))
        {
            WriteCache(cachePath, current);
        }

        return current;
    }

    /// <summary>The literals of a text that end as a configuration file does. A hole of an interpolated string becomes <c>*</c>.</summary>
    public static IEnumerable<string> NamesIn(string text)
    {
        for (var end = text.IndexOf('"'); end >= 0; end = text.IndexOf('"', end + 1))
        {
            if (!Array.Exists(Endings, ending =>
                end > ending.Length && string.Compare(text, end - ending.Length, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0))
            {
                continue;
            }

            var start = end;
            while (start > 0 && end - start < LongestName && text[start - 1] is not ('"' or '\n' or '\r'))
            {
                start--;
            }

            if (start > 0 && text[start - 1] == '"' && Pattern(text.Substring(start, end - start)) is { } name)
            {
                yield return name;
            }
        }
    }

    private static string? Pattern(string literal)
    {
        var name = new StringBuilder();
        var depth = 0;
        foreach (var character in literal.Replace("\\\\", "/").Replace('\\', '/'))
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                name.Append(character == '}' ? '*' : character);
            }
        }

        // "*.json" names no file.
        var pattern = name.ToString();
        return depth == 0 && pattern.IndexOfAny(NeverInAName) < 0 && Path.GetFileNameWithoutExtension(pattern).Trim('*', '.').Length > 0 ? pattern : null;
    }

    private static Dictionary<string, string[]> ReadCache(string path)
    {
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            foreach (var line in File.ReadAllLines(path))
            {
                var fields = line.Split('\t');
                known[fields[0]] = [.. fields.Skip(1)];
            }
        }

        return known;
    }

    private static void WriteCache(string path, Dictionary<string, string[]> names)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, names.Select(pair => string.Join("\t", pair.Value.Prepend(pair.Key))));
    }
}
