using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Files of <c>key = value</c> lines; <see cref="LineDialect"/> says which.</summary>
internal sealed class LineReader(string file, DocumentBuilder document, LineDialect dialect)
{
    private static readonly string[] Prefixes = ["export ", "set ", "SET ", "declare -x ", "$env:", "@"];

    private int _at;

    public static Action<string, DocumentBuilder> For(LineDialect dialect) => (file, document) => new LineReader(file, document, dialect).Read();

    private void Read()
    {
        while ((_at = ReaderCharacters.SkipWhiteSpace(file, _at)) < file.Length)
        {
            var end = ReaderCharacters.LineEnd(file, _at);
            if (dialect.CommentMarks.IndexOf(file[_at]) >= 0)
            {
                document.Comment(_at, end);
                _at = end;
            }
            else if (dialect.AssignmentMark is { } mark && file[_at] != mark)
            {
                document.Text(_at, end);
                _at = end;
            }
            else if (dialect.HasSections && file[_at] == '[')
            {
                Section(end);
            }
            else
            {
                Line(end);
            }
        }
    }

    private void Section(int end)
    {
        document.Leave();
        var close = file.IndexOf(']', _at, end - _at);
        if (close < 0)
        {
            document.Malformed(_at);
        }

        document.Enter(file.Substring(_at + 1, (close < 0 ? end : close) - _at - 1).Trim());
        _at = end;
    }

    private void Line(int end)
    {
        var start = _at;
        var separator = Separator(start, end);
        if (separator < 0)
        {
            document.Malformed(start);
            document.Text(start, end);
            _at = end;
            return;
        }

        var key = Key(start, separator);
        _at = ReaderCharacters.SkipBlanks(file, separator + 1);
        end = dialect.HasSections && _at == end ? Continued(end) : end;
        var isQuoted = !dialect.HasEscapes && _at < end && file[_at] is '"' or '\'';
        var value = isQuoted ? Quoted() : dialect.HasEscapes ? QuotedText.ReadEscaped(file, ref _at, ReaderCharacters.IsLineBreak).Trim() : Plain(end);
        document.Value(key, value, new(start, Math.Min(value.Source.End + (isQuoted ? 1 : 0), file.Length)));
    }

    // key =
    //     value
    private int Continued(int end)
    {
        var next = ReaderCharacters.SkipWhiteSpace(file, end);
        var (line, stop) = (LineStart.Of(file, next), ReaderCharacters.LineEnd(file, next));
        var isValue = next < stop && line > end && line < next && file.IndexOf('\n', end, line - end) == line - 1
            && file[next] != '[' && dialect.CommentMarks.IndexOf(file[next]) < 0 && Separator(next, stop) < 0;
        _at = isValue ? next : _at;
        return isValue ? stop : end;
    }

    private int Separator(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (dialect.Separators.IndexOf(file[i]) >= 0 && (i == start || file[i - 1] != '\\'))
            {
                // ":=", "?=" and "+=" assign too.
                return file[i] == ':' && i + 1 < end && file[i + 1] is ':' or '=' ? Math.Max(i, file.IndexOf('=', i, end - i)) : i;
            }
        }

        // "key value" is a line of .properties.
        return dialect.HasEscapes ? file.IndexOf(' ', start, end - start) : -1;
    }

    private string Key(int start, int separator)
    {
        var key = (dialect.HasEscapes ? Unescaped(start, separator) : file.Substring(start, separator - start)).Trim(' ', '\t', ':', '?', '+', '"', '\'');
        var prefix = Array.Find(Prefixes, p => key.StartsWith(p, StringComparison.Ordinal));
        return prefix is null ? key : key.Substring(prefix.Length).Trim();
    }

    private string Unescaped(int start, int end)
    {
        var text = new MappedTextBuilder(file);
        for (var at = start; at < end;)
        {
            var escape = file.IndexOf('\\', at, end - at);
            text.Verbatim(at, escape < 0 ? end : escape);
            at = escape < 0 ? end : escape;
            if (escape >= 0)
            {
                QuotedText.Escape(file, ref at, text);
            }
        }

        return text.ToText(new(start, end)).Text;
    }

    private MappedText Plain(int end)
    {
        var start = _at;
        if (dialect.HasInlineComments)
        {
            for (var i = start + 1; i < end; i++)
            {
                if (dialect.CommentMarks.IndexOf(file[i]) >= 0 && ReaderCharacters.IsBlank(file[i - 1]))
                {
                    document.Comment(i, end);
                    end = i;
                    break;
                }
            }
        }

        _at = ReaderCharacters.LineEnd(file, end);
        return MappedText.Verbatim(file, start, ReaderCharacters.TrimEnd(file, start, end));
    }

    // What follows the closing quote is a comment or nothing.
    private MappedText Quoted()
    {
        var style = dialect.Quotes | (file[_at] == '"' ? QuoteStyle.Escapes : QuoteStyle.Literal);
        var value = QuotedText.Read(file, ref _at, style, document);
        var rest = ReaderCharacters.SkipBlanks(file, _at);
        _at = ReaderCharacters.LineEnd(file, rest);
        if (rest < _at && dialect.CommentMarks.IndexOf(file[rest]) >= 0)
        {
            document.Comment(rest, _at);
        }
        else if (rest < _at)
        {
            document.Text(rest, _at);
        }

        return value;
    }
}
