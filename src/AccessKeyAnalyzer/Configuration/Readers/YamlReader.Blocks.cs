using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

// Which mappings and sequences are open, as the indentation says.
internal sealed partial class YamlReader
{
    private void OpenSequence(int indent)
    {
        Close(indent);
        if (_open.Count == 0 || !_open.Peek().IsSequence || _open.Peek().Indent < indent)
        {
            document.EnterList(_key ?? "");
            _open.Push((indent, true));
        }

        _key = null;
    }

    // An item of a sequence begins at its dash, any other mapping at its key.
    private void OpenMapping(int indent, int dash)
    {
        Close(indent);
        if (_open.Count > 0 && _open.Peek() is { IsSequence: true } block && block.Indent == indent)
        {
            // A sequence may stand as deep as the key that it belongs to; the next key ends it.
            CloseLast();
        }

        if (_key is { } empty && _open.Count > 0 && _open.Peek().Indent == indent)
        {
            document.Value(empty, MappedText.Verbatim(file, _at, _at));
        }

        if (_open.Count == 0 || _open.Peek().Indent < indent)
        {
            document.Enter(_key ?? "", _key is null ? dash : _entry == _keyStart ? _entry : -1);
            _open.Push((indent, false));
        }

        _key = null;
    }

    private void Close(int indent)
    {
        while (_open.Count > 0 && _open.Peek().Indent > indent)
        {
            CloseLast();
        }
    }

    private void CloseLast()
    {
        _open.Pop();
        document.Leave(_end);
    }
}
