namespace AccessKeyAnalyzer.Detection;

/// <summary>
/// Where some kind of candidate stands, to ask which one is near another or in the same object. Sorted, so that many candidates cost no square.
/// </summary>
internal sealed class Neighbours
{
    private readonly List<GroupCandidate> _sorted;
    private readonly Dictionary<int, GroupCandidate> _byContainer = [];
    private readonly int _maximumDistance;

    /// <param name="candidates">The candidates of that kind.</param>
    /// <param name="maximumDistance">How many lines two candidates may be apart to be near.</param>
    public Neighbours(IEnumerable<GroupCandidate> candidates, int maximumDistance)
    {
        _maximumDistance = maximumDistance;
        _sorted = [.. candidates];
        _sorted.Sort(Order.Instance);
        foreach (var candidate in _sorted)
        {
            if (candidate.Container != 0 && !_byContainer.ContainsKey(candidate.Container))
            {
                _byContainer.Add(candidate.Container, candidate);
            }
        }
    }

    /// <summary>Whether one stands at most the maximum distance above or below the candidate, or in the same object however far away.</summary>
    public bool Has(GroupCandidate candidate) => Of(candidate) is not null;

    /// <summary>The one in the same object, or the nearest, the one above first; null where none is near.</summary>
    public GroupCandidate? Of(GroupCandidate candidate)
    {
        if (_byContainer.TryGetValue(candidate.Container, out var inside))
        {
            return inside;
        }

        var found = _sorted.BinarySearch(candidate, Order.Instance);
        var at = found >= 0 ? found : ~found;
        var above = at > 0 ? _sorted[at - 1] : null;
        var below = at < _sorted.Count ? _sorted[at] : null;
        var nearest = above is null || (below is not null && Distance(below, candidate).CompareTo(Distance(above, candidate)) < 0) ? below : above;
        return nearest is not null && Math.Abs(nearest.Line - candidate.Line) <= _maximumDistance ? nearest : null;
    }

    private static (int Lines, int Values) Distance(GroupCandidate first, GroupCandidate second) =>
        (Math.Abs(first.Line - second.Line), Math.Abs(first.Index - second.Index));

    private sealed class Order : IComparer<GroupCandidate>
    {
        public static readonly Order Instance = new();

        public int Compare(GroupCandidate x, GroupCandidate y) => (x.Line, x.Index, x.Value.Start).CompareTo((y.Line, y.Index, y.Value.Start));
    }
}
