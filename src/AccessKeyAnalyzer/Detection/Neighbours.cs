namespace AccessKeyAnalyzer.Detection;

/// <summary>Where some kind of candidate stands, to ask whether one is near another or in the same object. Sorted, so that many candidates cost no square.</summary>
internal sealed class Neighbours
{
    private readonly List<int> _lines = [];
    private readonly HashSet<int> _containers = [];
    private readonly int _maximumDistance;

    /// <param name="candidates">The candidates of that kind.</param>
    /// <param name="maximumDistance">How many lines two candidates may be apart to be near.</param>
    public Neighbours(IEnumerable<GroupCandidate> candidates, int maximumDistance)
    {
        _maximumDistance = maximumDistance;
        foreach (var candidate in candidates)
        {
            _lines.Add(candidate.Line);
            if (candidate.Container != 0)
            {
                _containers.Add(candidate.Container);
            }
        }

        _lines.Sort();
    }

    /// <summary>Whether one stands at most the maximum distance above or below the candidate, or in the same object however far away.</summary>
    public bool Has(GroupCandidate candidate)
    {
        if (_containers.Contains(candidate.Container))
        {
            return true;
        }

        var found = _lines.BinarySearch(candidate.Line);
        var after = found >= 0 ? found : ~found;
        return (after < _lines.Count && _lines[after] - candidate.Line <= _maximumDistance)
            || (after > 0 && candidate.Line - _lines[after - 1] <= _maximumDistance);
    }
}
