namespace AccessKeyAnalyzer.Detection;

/// <summary>The lines on which some kind of candidate stands, to ask whether one is near. Sorted, so that many candidates cost no square.</summary>
internal sealed class NearbyLines
{
    private readonly List<int> _lines;
    private readonly int _maximumDistance;

    public NearbyLines(IEnumerable<int> lines, int maximumDistance)
    {
        _lines = [.. lines];
        _lines.Sort();
        _maximumDistance = maximumDistance;
    }

    /// <summary>Whether one stands at most the maximum distance above or below <paramref name="line"/>.</summary>
    public bool Contain(int line)
    {
        var found = _lines.BinarySearch(line);
        var after = found >= 0 ? found : ~found;
        return (after < _lines.Count && _lines[after] - line <= _maximumDistance)
            || (after > 0 && line - _lines[after - 1] <= _maximumDistance);
    }
}
