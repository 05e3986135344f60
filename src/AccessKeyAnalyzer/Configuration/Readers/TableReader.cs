using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// Tables (.csv, .tsv) whose first line names the columns of keys or of settings: each line is an object. All else is text, and so are lines that
/// do not fit. A cell has no entry, since what is taken out of a line moves all that follow.
/// </summary>
internal sealed class TableReader(string file, DocumentBuilder document)
{
    private const string Separators = ",;\t|";

    private readonly List<MappedText> _cells = [];
    private char _separator = ',';
    private int _at;

    public static void Read(string file, DocumentBuilder document) => new TableReader(file, document).Read();

    private void Read()
    {
        _at = ReaderCharacters.SkipWhiteSpace(file, 0);
        var header = file.Substring(_at, ReaderCharacters.LineEnd(file, _at) - _at);
        var separator = header.IndexOfAny(Separators.ToCharArray());
        _separator = separator < 0 ? _separator : header[separator];
        Row();
        var names = _cells.ConvertAll(cell => cell.Text);
        var isHeader = names.Exists(name => CredentialName.Read(name).Part is not null || NameColumns.IsOfValue(name));
        if (!isHeader || CandidateScanner.Scan(header, withPlainIds: false).Count > 0)
        {
            document.Text(0, file.Length);
            return;
        }

        document.EnterList("");
        while (_at < file.Length)
        {
            if (ReaderCharacters.IsLineBreak(file[_at]))
            {
                _at++;
                continue;
            }

            var start = _at;
            Row();
            if (_cells.Count != names.Count || _cells.Exists(cell => IsName(cell.Text)))
            {
                document.Text(start, _at);
                continue;
            }

            document.Enter("");
            for (var i = 0; i < names.Count; i++)
            {
                document.Value(names[i], _cells[i]);
            }

            document.Leave();
        }
    }

    // AccessKeySecret,…: the line names its value itself.
    private static bool IsName(string cell) => cell.Length <= Distances.Name && !cell.Any(char.IsDigit) && CredentialName.Read(cell).Part is not null;

    private void Row()
    {
        _cells.Clear();
        Cell();
        while (_at < file.Length && file[_at] == _separator)
        {
            _at++;
            Cell();
        }
    }

    private void Cell()
    {
        _at = SkipBlanks(_at);
        _cells.Add(_at < file.Length && file[_at] == '"' ? Quoted() : Plain());
    }

    private MappedText Plain()
    {
        var start = _at;
        _at = Run.End(file, _at, c => c != _separator && !ReaderCharacters.IsLineBreak(c));

        return MappedText.Verbatim(file, start, ReaderCharacters.TrimEnd(file, start, _at));
    }

    // What follows the closing quote is nothing, or the file is broken.
    private MappedText Quoted()
    {
        var text = QuotedText.Read(file, ref _at, QuoteStyle.DoubledQuote | QuoteStyle.ManyLines, document);
        var rest = _at;
        Plain();
        if (SkipBlanks(rest) < _at)
        {
            document.Malformed(rest);
        }

        return text;
    }

    private int SkipBlanks(int at) => Run.End(file, at, c => c != _separator && ReaderCharacters.IsBlank(c));
}
