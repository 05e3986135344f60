using System.Globalization;
using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Reads quoted values. Escapes are those of JSON, which YAML, TOML, HCL and .env share and extend.</summary>
internal static class QuotedText
{
    /// <summary>Reads the text that opens with the quote at <paramref name="at"/>, and moves behind its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">The opening quote; afterwards the position behind the closing one.</param>
    /// <param name="style">What the format allows between the quotes.</param>
    /// <param name="isClosed">Whether the closing quote was found.</param>
    public static MappedText Read(string file, ref int at, QuoteStyle style, out bool isClosed)
    {
        var quote = file[at++];
        // Most values hold no escape and need no builder.
        var text = default(MappedTextBuilder);
        int start = at, verbatim = at;
        isClosed = false;
        while (at < file.Length)
        {
            var c = file[at];
            if (c == quote)
            {
                if (!style.HasFlag(QuoteStyle.DoubledQuote) || at + 1 >= file.Length || file[at + 1] != quote)
                {
                    isClosed = true;
                    break;
                }

                (text ??= new(file)).Verbatim(verbatim, at + 1);
                verbatim = at += 2;
            }
            else if (c == '\\' && style.HasFlag(QuoteStyle.Escapes))
            {
                (text ??= new(file)).Verbatim(verbatim, at);
                Escape(file, ref at, text);
                verbatim = at;
            }
            else if (ReaderCharacters.IsLineBreak(c) && !style.HasFlag(QuoteStyle.ManyLines))
            {
                break;
            }
            else
            {
                at++;
            }
        }

        text?.Verbatim(verbatim, at);
        var value = text?.ToText(new(start, at)) ?? MappedText.Verbatim(file, start, at);
        at += isClosed ? 1 : 0;
        return value;
    }

    /// <summary>The same; where the closing quote is missing, it says so, and takes no more than the line.</summary>
    public static MappedText Read(string file, ref int at, QuoteStyle style, IDocumentVisitor document)
    {
        var start = at;
        var value = Read(file, ref at, style, out var isClosed);
        if (isClosed)
        {
            return value;
        }

        // The quote of a broken file must not swallow the lines that follow it.
        document.Malformed(start);
        at = start;
        return Read(file, ref at, style & ~QuoteStyle.ManyLines, out _);
    }

    /// <summary>Reads text with escapes and no quotes around it, up to its end.</summary>
    public static MappedText ReadEscaped(string file, ref int at, Func<char, bool> isEnd)
    {
        var text = new MappedTextBuilder(file);
        int start = at, verbatim = at;
        while (at < file.Length && !isEnd(file[at]))
        {
            if (file[at] != '\\')
            {
                at++;
                continue;
            }

            text.Verbatim(verbatim, at);
            Escape(file, ref at, text);
            verbatim = at;
        }

        text.Verbatim(verbatim, at);
        return text.ToText(new(start, at));
    }

    /// <summary>Reads the escape whose backslash stands at <paramref name="at"/>, and moves behind it.</summary>
    public static void Escape(string file, ref int at, MappedTextBuilder text)
    {
        var start = at++;
        if (at >= file.Length)
        {
            return;
        }

        var c = file[at++];
        switch (c)
        {
            case 'n':
                text.Escape("\n", start, at);
                break;
            case 't':
                text.Escape("\t", start, at);
                break;
            case 'r':
                text.Escape("\r", start, at);
                break;
            case 'b' or 'f':
                text.Escape(" ", start, at);
                break;
            case 'u' or 'U' or 'x':
                CodePoint(file, ref at, c, start, text);
                break;
            case '\r' or '\n':
                // A continued line: the break and the next line's indentation are no part of the value.
                at = ReaderCharacters.SkipWhiteSpace(file, at);
                break;
            default:
                text.Escape(c.ToString(), start, at);
                break;
        }
    }

    private static void CodePoint(string file, ref int at, char kind, int start, MappedTextBuilder text)
    {
        var digits = kind switch { 'u' => 4, 'U' => 8, _ => 2 };
        if (at + digits <= file.Length
            && int.TryParse(file.Substring(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF)
        {
            at += digits;
            text.Escape(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code), start, at);
        }
        else
        {
            text.Escape(kind.ToString(), start, at);
        }
    }
}
