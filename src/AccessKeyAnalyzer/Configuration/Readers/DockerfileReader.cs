using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Dockerfiles: the values of ENV, ARG and LABEL; every other instruction is text.</summary>
internal sealed class DockerfileReader(string file, DocumentBuilder document)
{
    private int _at;

    public static void Read(string file, DocumentBuilder document) => new DockerfileReader(file, document).Read();

    private void Read()
    {
        while ((_at = ReaderCharacters.SkipWhiteSpace(file, _at)) < file.Length)
        {
            if (file[_at] == '#')
            {
                SkipComment();
                continue;
            }

            var start = _at;
            _at = Run.End(file, _at, char.IsLetter);

            var instruction = file.Substring(start, _at - start).ToUpperInvariant();
            if (instruction is "ENV" or "ARG" or "LABEL" && _at < file.Length && ReaderCharacters.IsWhiteSpace(file[_at]))
            {
                Assignments(start);
            }
            else
            {
                _at = start;
                Instruction();
            }
        }
    }

    private void SkipComment()
    {
        var end = ReaderCharacters.LineEnd(file, _at);
        document.Comment(_at, end);
        _at = end;
    }

    // Any other instruction up to its end, which a backslash at the end of a line puts off.
    private void Instruction()
    {
        var start = _at;
        int end;
        do
        {
            end = ReaderCharacters.LineEnd(file, _at);
            _at = ReaderCharacters.NextLine(file, end);
        }
        while (_at < file.Length && end > start && file[end - 1] is '\\' or '`');

        document.Text(start, end);
    }

    private void Assignments(int instruction)
    {
        // An entry reaches up to the next one. The last goes with the continuation before it, the only one with its instruction.
        KeyedValue? pending = null;
        var (pendingStart, beforePending, end) = (0, 0, instruction);
        while (SkipToNext())
        {
            var start = _at;
            Tell(pending, pendingStart, start);
            _at = Run.End(file, _at, c => !ReaderCharacters.IsWhiteSpace(c) && c != '=');

            var key = file.Substring(start, _at - start).Trim('"', '\'');
            if (_at < file.Length && file[_at] == '=')
            {
                _at++;
                pending = new(key, Value());
            }
            else
            {
                // "ENV key value", or an ARG without a default.
                var value = ReaderCharacters.SkipBlanks(file, _at);
                _at = ReaderCharacters.TrimEnd(file, value, ReaderCharacters.LineEnd(file, value));
                pending = new(key, MappedText.Verbatim(file, value, _at));
            }

            (pendingStart, beforePending, end) = (start, end, _at);
        }

        Tell(pending, beforePending, end);
    }

    private void Tell(KeyedValue? assignment, int start, int end)
    {
        if (assignment is var (key, value, _))
        {
            document.Value(key, value, new(start, end));
        }
    }

    // Moves to the next assignment of this instruction, over continued lines and the comments between them; false at its end.
    private bool SkipToNext()
    {
        while ((_at = ReaderCharacters.SkipBlanks(file, _at)) < file.Length)
        {
            var end = ReaderCharacters.LineEnd(file, _at);
            if (_at == end)
            {
                return false;
            }

            if (file[_at] is not ('\\' or '`') || ReaderCharacters.SkipBlanks(file, _at + 1) < end)
            {
                return true;
            }

            _at = ReaderCharacters.SkipWhiteSpace(file, end);
            while (_at < file.Length && file[_at] == '#')
            {
                SkipComment();
                _at = ReaderCharacters.SkipWhiteSpace(file, _at);
            }
        }

        return false;
    }

    private MappedText Value() => _at < file.Length && file[_at] is '"' or '\''
        ? QuotedText.Read(file, ref _at, file[_at] == '"' ? QuoteStyle.Escapes : QuoteStyle.Literal, document)
        : QuotedText.ReadEscaped(file, ref _at, ReaderCharacters.IsWhiteSpace);
}
