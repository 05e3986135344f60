using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>
/// The entries of XML: the element that holds the value as its text, or the attribute; the whole of <c>&lt;add key="…" value="…" /&gt;</c> and of
/// <c>&lt;data name="…"&gt;&lt;value&gt;…</c>.
/// </summary>
internal static class XmlEntry
{
    private const string CData = "<![CDATA[";

    public static IReadOnlyList<TextSpan>? Find(string code, TextSpan value)
    {
        var quoted = EntryText.Quoted(code, value);
        var equals = quoted == value ? -1 : EntryText.Before(code, quoted.Start);
        var entry = equals >= 0 && code[equals] == '=' ? Attribute(code, quoted, equals) : Element(code, value);
        return entry is { } found ? [found] : null;
    }

    private static TextSpan? Attribute(string code, TextSpan quoted, int equals)
    {
        var start = EntryText.Before(code, equals) + 1;
        var end = start;
        while (start > 0 && !char.IsWhiteSpace(code[start - 1]) && code[start - 1] != '<')
        {
            start--;
        }

        if (start == end || code[start - 1] == '<')
        {
            return null;
        }

        var name = code.Substring(start, end - start);
        var tag = code.LastIndexOf('<', start);
        return name.ToLowerInvariant() is "value" or "connectionstring" && HasName(code, tag, start)
            ? Whole(code, tag, quoted.End)
            : TextSpan.FromBounds(start, quoted.End);
    }

    // The element whose start tag is at `tag`, if there is nothing in it.
    private static TextSpan? Whole(string code, int tag, int from)
    {
        var close = TagEnd(code, from);
        if (close < 0)
        {
            return null;
        }

        var content = EntryText.From(code, close + 1);
        return code[close - 1] == '/' ? TextSpan.FromBounds(tag, close + 1)
            : IsAt(code, content, "</" + NameAt(code, tag)) && code.IndexOf('>', content) is var end and >= 0 ? TextSpan.FromBounds(tag, end + 1)
            : null;
    }

    private static TextSpan? Element(string code, TextSpan value)
    {
        var before = EntryText.Before(code, value.Start);
        var isCData = before >= CData.Length - 1 && IsAt(code, before + 1 - CData.Length, CData);
        before = isCData ? EntryText.Before(code, before + 1 - CData.Length) : before;
        var after = EntryText.From(code, value.End);
        after = isCData && IsAt(code, after, "]]>") ? EntryText.From(code, after + 3) : after;
        var tag = before < 0 || code[before] != '>' ? -1 : code.LastIndexOf('<', before);
        var name = tag < 0 ? "" : NameAt(code, tag);
        if (name.Length == 0 || !IsAt(code, after, "</" + name) || code.IndexOf('>', after) is var end && end < 0)
        {
            return null;
        }

        return name.Equals("value", StringComparison.OrdinalIgnoreCase) ? Named(code, tag, end + 1) : TextSpan.FromBounds(tag, end + 1);
    }

    // The element around <value>, which has the name.
    private static TextSpan? Named(string code, int inner, int innerEnd)
    {
        var tag = inner == 0 ? -1 : code.LastIndexOf('<', inner - 1);
        var name = tag < 0 ? "" : NameAt(code, tag);
        var close = tag < 0 ? -1 : TagEnd(code, tag);
        if (name.Length == 0 || close < 0 || code[close - 1] == '/' || !HasName(code, tag, close))
        {
            return null;
        }

        var end = code.IndexOf("</" + name, innerEnd, StringComparison.Ordinal);
        end = end < 0 ? -1 : code.IndexOf('>', end);
        return end < 0 ? null : TextSpan.FromBounds(tag, end + 1);
    }

    private static bool HasName(string code, int start, int end)
    {
        var tag = code.Substring(start, end - start);
        return tag.IndexOf(" name=", StringComparison.OrdinalIgnoreCase) >= 0 || tag.IndexOf(" key=", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static int TagEnd(string code, int at)
    {
        for (var quote = '\0'; at < code.Length; at++)
        {
            if (code[at] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && code[at] is '"' or '\'')
            {
                quote = code[at];
            }
            else if (quote == '\0' && code[at] == '>')
            {
                return at;
            }
        }

        return -1;
    }

    // Of a start tag; a closing tag has none.
    private static string NameAt(string code, int tag)
    {
        var end = tag + 1;
        while (end < code.Length && !char.IsWhiteSpace(code[end]) && code[end] is not ('/' or '>'))
        {
            end++;
        }

        return code.Substring(tag + 1, end - tag - 1);
    }

    private static bool IsAt(string code, int at, string text) => at >= 0 && string.CompareOrdinal(code, at, text, 0, text.Length) == 0;
}
