using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

// Which part of the file an entry is.
internal sealed partial class YamlReader
{
    // Where this line's content begins, a dash included; -1 behind several dashes.
    private int _line;

    // Where the entry of the value that is read or comes next begins, and its key, which stands behind a dash; -1 where nobody can tell.
    private int _entry;
    private int _keyStart;

    // Where the last value ends.
    private int _end;

    private void Scalar(string key, MappedText value, int quote)
    {
        if (value.Text.Length == 0)
        {
            document.Value(key, value);
        }
        else
        {
            _end = Math.Min(value.Source.End + quote, file.Length);
            document.Value(key, value, Entry());
        }
    }

    private SourceSpan Entry()
    {
        if (_entry < 0 || _entry == _keyStart)
        {
            return _entry < 0 ? default : new(_entry, _end);
        }

        // The dash of the first key is the dash of the keys that follow.
        var next = ReaderCharacters.SkipWhiteSpace(file, _end);
        while (next < file.Length && file[next] == '#')
        {
            next = ReaderCharacters.SkipWhiteSpace(file, ReaderCharacters.LineEnd(file, next));
        }

        return next < file.Length && ColumnOf(next) == ColumnOf(_keyStart) ? new(_keyStart, next) : new(_entry, _end);
    }

    private int ColumnOf(int position) => position - Run.Start(file, position, c => !ReaderCharacters.IsLineBreak(c));
}
