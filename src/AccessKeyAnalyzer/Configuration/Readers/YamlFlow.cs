using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>A flow collection (<c>{ a: b, c: [ d ] }</c>), which is close to JSON but has words with blanks in them.</summary>
internal sealed class YamlFlow(string file, DocumentBuilder document)
{
    private string _key = "";

    // Where the key begins; null where there is none.
    private int? _start;
    private int _at;

    /// <summary>Reads the collection that opens at <paramref name="at"/>, and moves behind it.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">Where its entry begins; -1 where nobody can tell.</param>
    /// <param name="at">Where it stands; afterwards the position behind it.</param>
    public void Read(string key, int entry, ref int at)
    {
        _key = key;
        _start = entry;
        _at = at;
        var start = at;
        var depth = 0;
        do
        {
            _at = ReaderCharacters.SkipWhiteSpace(file, _at);
            if (_at >= file.Length)
            {
                document.Malformed(start);
                break;
            }

            depth += Token();
        }
        while (depth > 0);

        for (; depth > 0; depth--)
        {
            document.Leave();
        }

        at = _at;
    }

    // Reads one token; gives by how much it changed the depth.
    private int Token()
    {
        switch (file[_at])
        {
            case '{':
                var start = _start ?? _at;
                document.Enter(TakeKey(), start);
                _at++;
                return 1;
            case '[':
                document.EnterList(TakeKey());
                _at++;
                return 1;
            case '}' or ']':
                document.Leave(++_at);
                TakeKey();
                return -1;
            case ',':
                TakeKey();
                _at++;
                return 0;
            case '#':
                var end = ReaderCharacters.LineEnd(file, _at);
                document.Comment(_at, end);
                _at = end;
                return 0;
            case '"' or '\'':
                var quote = _at;
                KeyOrValue(YamlScalar.ReadQuoted(file, ref _at, document), quote, _at);
                return 0;
            default:
                var word = Word();
                KeyOrValue(word, word.Source.Start, word.Source.End);
                return 0;
        }
    }

    private string TakeKey()
    {
        var key = _key;
        _key = "";
        _start = null;
        return key;
    }

    private MappedText Word()
    {
        var start = _at;
        while (_at < file.Length && !IsEndOfWord())
        {
            _at++;
        }

        if (_at == start)
        {
            // A colon where no key is.
            return MappedText.Verbatim(file, _at, ++_at);
        }

        return MappedText.Verbatim(file, start, ReaderCharacters.TrimEnd(file, start, _at));
    }

    private bool IsEndOfWord() => file[_at] switch
    {
        ',' or '}' or ']' or '{' or '[' or '\n' or '\r' => true,
        ':' => _at + 1 >= file.Length || ReaderCharacters.IsWhiteSpace(file[_at + 1]) || file[_at + 1] is ',' or '}' or ']',
        '#' => ReaderCharacters.IsBlank(file[_at - 1]),
        _ => false,
    };

    private void KeyOrValue(MappedText text, int start, int end)
    {
        var isQuoted = start < text.Source.Start;
        var next = ReaderCharacters.SkipBlanks(file, _at);
        if (next < file.Length && file[next] == ':' && (isQuoted || _key.Length == 0))
        {
            _key = text.Text;
            _start = start;
            _at = next + 1;
        }
        else if (!isQuoted && text.Text.Length > 1 && text.Text[0] == '*')
        {
            document.Alias(TakeKey(), text.Text.Substring(1));
        }
        else
        {
            document.Value(_key, text, new(_start ?? start, end));
            TakeKey();
        }
    }
}
