using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

// The forms that a value takes.
internal sealed partial class TomlReader
{
    private MappedText Quoted()
    {
        var start = _at;
        var isLiteral = file[_at] == '\'' && !isHcl;
        var triple = new string(file[_at], 3);
        if (ReaderCharacters.StartsWith(file, _at, triple))
        {
            _at += 3;
            var close = ReaderCharacters.After(file, _at, triple);
            if (close < 0)
            {
                document.Malformed(start);
            }

            var text = MappedText.Verbatim(file, _at, close < 0 ? file.Length : close - 3);
            _at = close < 0 ? file.Length : close;
            return text.Trim();
        }

        return QuotedText.Read(file, ref _at, isLiteral ? QuoteStyle.Literal : QuoteStyle.Escapes, document);
    }

    // <<EOF … EOF, or <<-EOF with the last line indented.
    private MappedText Heredoc()
    {
        var start = ReaderCharacters.NextLine(file, _at);
        var mark = file.Substring(_at, start - _at).Trim('<', '-', ' ', '\t', '\r', '\n');
        var at = start;
        while (at < file.Length)
        {
            var end = ReaderCharacters.LineEnd(file, at);
            if (end - at < mark.Length + 256 && file.Substring(at, end - at).Trim() == mark)
            {
                _at = end;
                return MappedText.Verbatim(file, start, at);
            }

            at = ReaderCharacters.NextLine(file, end);
        }

        document.Malformed(_at);
        _at = file.Length;
        return MappedText.Verbatim(file, start, file.Length);
    }

    private MappedText Word()
    {
        var start = _at++;
        _at = Run.End(file, _at, c =>
            !ReaderCharacters.IsWhiteSpace(c) && c is not ('=' or ':' or ',' or '{' or '}' or '[' or ']' or '(' or ')' or '"' or '\'' or '#'));

        return MappedText.Verbatim(file, start, _at);
    }
}
