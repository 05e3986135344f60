using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>The entries of YAML in its block style: a mapping's line, a sequence's item, a block scalar with the line of its key.</summary>
internal static class YamlEntry
{
    // No anchor: somebody may refer to it.
    private static readonly Regex Key = new(
        """^(?<dashes>[ ]*(-[ ]+)*)(?<key>"[^"\r\n]*"|'[^'\r\n]*'|[^\s#&*{}\[\],:"'-][^#{}\[\],:"'\r\n]*):[ ]*(?<block>[|>][-+0-9]*)?[ ]*$""", RegexOptions.CultureInvariant);

    private static readonly Regex Dash = new("^[ ]*-[ ]+$", RegexOptions.CultureInvariant);

    private static readonly Regex NameItem = new("""^[ ]*-[ ]+["']?(?i:name|key)["']?:""", RegexOptions.CultureInvariant);

    public static IReadOnlyList<TextSpan>? Find(string code, TextSpan value)
    {
        var quoted = EntryText.Quoted(code, value);
        var line = EntryText.LineStart(code, quoted.Start);
        var next = EntryText.NextLine(code, quoted.End);
        if (!EntryText.IsBlank(code, quoted.End, next))
        {
            return null;
        }

        var before = code.Substring(line, quoted.Start - line);
        if (IsAssignment(before))
        {
            return [TextSpan.FromBounds(EntryText.From(code, line), quoted.End)];
        }

        if (before.Trim().Length == 0 && line > 0)
        {
            // The key stands on the line before.
            var end = line - 1;
            line = EntryText.LineStart(code, end);
            before = code.Substring(line, end - line).TrimEnd();
        }

        if (Key.Match(before) is not { Success: true } key)
        {
            return null;
        }

        var column = key.Groups["key"].Index;
        var hasDash = key.Groups["dashes"].Value.IndexOf('-') >= 0;
        var following = EntryText.From(code, next);
        var isContinued = following < code.Length && following - EntryText.LineStart(code, following) == column;
        if (key.Groups["key"].Value.Trim('"', '\'').Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            // "- name: …" and "value: …" are one thing.
            var item = line == 0 ? 0 : EntryText.LineStart(code, line - 1);
            return !hasDash && !isContinued && NameItem.IsMatch(code.Substring(item, line - item))
                ? [TextSpan.FromBounds(EntryText.From(code, item), quoted.End)]
                : null;
        }

        // The dash of the first key is the dash of the keys that follow.
        return hasDash && isContinued ? [TextSpan.FromBounds(line + column, following)]
            : [TextSpan.FromBounds(EntryText.From(code, line), quoted.End)];
    }

    // "- NAME=value", or an item that is nothing but the value.
    private static bool IsAssignment(string before)
    {
        var equals = before.IndexOf('=');
        var start = before.IndexOf('-');
        return Dash.IsMatch(before) || (start >= 0 && equals == before.Length - 1 && before.Substring(0, start).Trim().Length == 0 && before.IndexOf(':') < 0);
    }
}
