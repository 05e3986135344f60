namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Chooses by which gram each mark is looked for. Each costs time in every text, so one serves as many marks as it can, unless it stands in texts that have
/// none of them.
/// </summary>
internal static class GramChoice
{
    // A place where a gram stands by chance costs as much time as this many places at which it is looked for. Measured: benchmark "analyzers".
    private const double CostOfChance = 12_000;

    /// <summary>For each mark its place.</summary>
    /// <param name="marks">The marks, each of two characters or more.</param>
    /// <param name="fold">The bit in which the cases of a letter differ, where that does not matter.</param>
    public static IReadOnlyList<MarkPlace> Of(IReadOnlyCollection<Mark> marks, ushort fold)
    {
        var candidates = Candidates(marks, fold);
        var chosen = new List<MarkPlace>();
        while (candidates.Count > 0)
        {
            var cheapest = candidates[0];
            foreach (var candidate in candidates)
            {
                cheapest = candidate.CostOfEach < cheapest.CostOfEach ? candidate : cheapest;
            }

            chosen.AddRange(cheapest.Places);
            var served = new HashSet<Mark>(cheapest.Places.ConvertAll(place => place.Mark));
            candidates.ForEach(candidate => candidate.Places.RemoveAll(place => served.Contains(place.Mark)));
            candidates.RemoveAll(candidate => candidate.Places.Count == 0);
        }

        return chosen;
    }

    private static List<Candidate> Candidates(IReadOnlyCollection<Mark> marks, ushort fold)
    {
        var candidates = new List<Candidate>();
        var byGram = new Dictionary<int, Candidate>();
        foreach (var mark in marks)
        {
            // Frequencies are those of letters in their case: where it does not matter, nearly all are small ones.
            var text = fold == 0 ? mark.Text : mark.Text.ToLowerInvariant();
            for (var length = 2; length <= 3; length++)
            {
                for (var at = 0; at + length <= text.Length; at++)
                {
                    var place = new MarkPlace(mark, at, Gram.At(text.AsSpan(), at, length, fold));
                    var key = (length << 16) | place.Gram.Value;
                    if (!byGram.TryGetValue(key, out var candidate))
                    {
                        byGram.Add(key, candidate = new(1 + (CostOfChance * GramFrequency.Of(text.Substring(at, length)))));
                        candidates.Add(candidate);
                    }

                    // The first place in a mark is enough.
                    if (candidate.Places.Count == 0 || candidate.Places[candidate.Places.Count - 1].Mark != mark)
                    {
                        candidate.Places.Add(place);
                    }
                }
            }
        }

        return candidates;
    }

    private sealed class Candidate(double cost)
    {
        public List<MarkPlace> Places { get; } = [];

        public double CostOfEach => cost / Places.Count;
    }
}
