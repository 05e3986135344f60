using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>The scalars of YAML.</summary>
internal static class YamlScalar
{
    public static MappedText ReadQuoted(string file, ref int at, DocumentBuilder document) =>
        QuotedText.Read(file, ref at, (file[at] == '"' ? QuoteStyle.Escapes : QuoteStyle.DoubledQuote) | QuoteStyle.ManyLines, document);

    /// <summary>A plain scalar of one line, up to its end or a comment.</summary>
    public static MappedText ReadPlain(string file, ref int at)
    {
        var start = at;
        var end = ReaderCharacters.LineEnd(file, at);
        while (at < end && (file[at] != '#' || !ReaderCharacters.IsBlank(file[at - 1])))
        {
            at++;
        }

        return MappedText.Verbatim(file, start, ReaderCharacters.TrimEnd(file, start, at));
    }

    /// <summary>A block scalar (<c>|</c>, <c>></c>): all lines that stand deeper than <paramref name="parentIndent"/>.</summary>
    public static MappedText ReadBlock(string file, ref int at, int parentIndent)
    {
        var text = new MappedTextBuilder(file);
        var indent = -1;
        at = ReaderCharacters.NextLine(file, at);
        while (at < file.Length)
        {
            var end = ReaderCharacters.LineEnd(file, at);
            var content = Math.Min(ReaderCharacters.SkipBlanks(file, at), end);
            if (content < end)
            {
                if (content - at <= parentIndent)
                {
                    break;
                }

                indent = indent < 0 ? content - at : indent;
            }

            text.Verbatim(Math.Min(content, at + Math.Max(indent, 0)), end);
            at = ReaderCharacters.NextLine(file, end);
            text.Escape("\n", end, at);
        }

        return text.ToText().Trim();
    }
}
