namespace AccessKeyAnalyzer.Configuration;

/// <summary>Tells on which line a position lies.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            _starts.Add(end + 1);
        }
    }

    public int Of(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }
}
