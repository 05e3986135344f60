using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

// "? key" on one line, ": value" on another.
internal sealed partial class YamlReader
{
    // A scalar becomes the name of the value that follows. Of a mapping or a list that is a key, what it holds is read like any other.
    private void ExplicitKey(int indent)
    {
        OpenMapping(indent, dash: -1);
        _entry = -1;
        var parentIndent = indent;
        if (!Step(ref indent) || !Dashes(ref indent))
        {
            return;
        }

        if (YamlKey.TryRead(file, ref _at) is { } key)
        {
            OpenMapping(indent, dash: -1);
            Value(key, indent);
            return;
        }

        SkipProperties();
        if (_at >= file.Length || ReaderCharacters.IsLineBreak(file[_at]))
        {
            return;
        }

        switch (file[_at])
        {
            case '|' or '>':
                _key = YamlScalar.ReadBlock(file, ref _at, parentIndent).Text;
                break;
            case '"' or '\'':
                _key = YamlScalar.ReadQuoted(file, ref _at, document).Text;
                break;
            case '{' or '[':
                new YamlFlow(file, document).Read("", entry: -1, ref _at);
                break;
            default:
                _key = YamlScalar.ReadPlain(file, ref _at).Text;
                break;
        }

        _lastKey = _key ?? "";
    }
}
