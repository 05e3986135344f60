namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Chooses by which gram each mark is looked for. Each costs time in every text, so one serves as many marks as it can, unless it stands in texts that have
/// none of them.
/// </summary>
internal static class GramChoice
{
    // A place where a gram stands by chance costs as much time as this many places at which it is looked for. Measured: benchmark "analyzers".
    private const double CostOfChance = 4_000;

    private static readonly int[] Lengths = [2, 3];

    /// <summary>For each mark a gram, and where it stands in the mark.</summary>
    /// <param name="marks">The marks, each of two characters or more.</param>
    public static IEnumerable<(Mark Mark, int At, Gram Gram)> Of(IReadOnlyCollection<Mark> marks)
    {
        var candidates = marks.SelectMany(Places)
            .GroupBy(place => place.Gram)
            .Select(places => (Cost: Cost(places.First()), Places: places.GroupBy(place => place.Mark).Select(ofMark => ofMark.First()).ToList()))
            .ToList();
        while (candidates.Count > 0)
        {
            var cheapest = candidates.OrderBy(candidate => candidate.Cost / candidate.Places.Count).First().Places.ToList();
            foreach (var place in cheapest)
            {
                yield return place;
            }

            candidates.ForEach(candidate => candidate.Places.RemoveAll(place => cheapest.Exists(chosen => chosen.Mark == place.Mark)));
            candidates.RemoveAll(candidate => candidate.Places.Count == 0);
        }
    }

    private static IEnumerable<(Mark Mark, int At, Gram Gram)> Places(Mark mark) =>
        from length in Lengths
        from at in Enumerable.Range(0, Math.Max(0, mark.Text.Length - length + 1))
        select (mark, at, Gram.At(mark.Text.AsSpan(), at, length));

    private static double Cost((Mark Mark, int At, Gram Gram) place) =>
        1 + (CostOfChance * GramFrequency.Of(place.Mark.Text.Substring(place.At, place.Gram.Length).ToLowerInvariant()));
}
