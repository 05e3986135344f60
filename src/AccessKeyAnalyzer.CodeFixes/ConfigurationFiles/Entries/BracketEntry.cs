using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>The entries of objects and lists with commas between them: JSON, the flow style of YAML, TOML, HCL.</summary>
internal static class BracketEntry
{
    /// <summary>Finds the entry and the comma that goes with it.</summary>
    /// <param name="code">The file without its comments.</param>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="isNamedBeside">Whether the value's name stands in another entry of its object: the object is what goes.</param>
    /// <param name="mayStandAlone">Whether an entry may stand on a line of its own, with no comma.</param>
    public static IReadOnlyList<TextSpan>? Find(string code, TextSpan value, bool isNamedBeside, bool mayStandAlone)
    {
        var entry = WithKey(code, EntryText.Quoted(code, value), out var key);
        if (isNamedBeside && (key.Equals("value", StringComparison.OrdinalIgnoreCase) || key.Equals("default", StringComparison.OrdinalIgnoreCase)) && !mayStandAlone)
        {
            if (Around(code, entry) is not { } section)
            {
                return null;
            }

            entry = WithKey(code, section, out _);
        }

        var before = EntryText.Before(code, entry.Start);
        var after = EntryText.From(code, entry.End);
        var isAlone = mayStandAlone
            && EntryText.IsBlank(code, EntryText.LineStart(code, entry.Start), entry.Start)
            && EntryText.IsBlank(code, entry.End, EntryText.NextLine(code, entry.End));
        var isBetween = before >= 0 && code[before] is '{' or '[' or ',' && after < code.Length && code[after] is '}' or ']' or ',';
        if (!isAlone && !isBetween)
        {
            return null;
        }

        if (after < code.Length && code[after] == ',')
        {
            // A comment between the two is none of ours, and says so when the result is read.
            return [TextSpan.FromBounds(entry.Start, after + 1)];
        }

        return before >= 0 && code[before] == ',' ? [new(before, 1), entry] : [entry];
    }

    private static TextSpan WithKey(string code, TextSpan value, out string key)
    {
        key = "";
        var separator = EntryText.Before(code, value.Start);
        var last = separator < 0 || code[separator] is not (':' or '=') ? -1 : EntryText.Before(code, separator);
        if (last < 0)
        {
            return value;
        }

        int start;
        if (code[last] is '"' or '\'')
        {
            start = last == 0 ? -1 : code.LastIndexOf(code[last], last - 1);
            key = start < 0 ? "" : code.Substring(start + 1, last - start - 1);
        }
        else
        {
            start = last + 1;
            while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] is '_' or '-' or '.' or '$'))
            {
                start--;
            }

            key = code.Substring(start, last + 1 - start);
        }

        return key.Length == 0 ? value : TextSpan.FromBounds(start, value.End);
    }

    // The object that the entry stands in, braces included.
    private static TextSpan? Around(string code, TextSpan entry)
    {
        var open = new Stack<int>();
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' or '\'':
                    var quote = code[i++];
                    while (i < code.Length && code[i] != quote)
                    {
                        i += code[i] == '\\' ? 2 : 1;
                    }

                    break;
                case '{' or '[':
                    open.Push(i);
                    break;
                case '}' or ']' when open.Count > 0:
                    var start = open.Pop();
                    if (start < entry.Start && i >= entry.End)
                    {
                        return code[i] == '}' ? TextSpan.FromBounds(start, i + 1) : null;
                    }

                    break;
            }
        }

        return null;
    }
}
