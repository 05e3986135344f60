namespace AccessKeyAnalyzer.Tour;

/// <summary>The difference between two texts, by lines.</summary>
internal static class LineDifference
{
    private const int Context = 2;

    /// <summary>
    /// The changed lines, marked <c>-</c> and <c>+</c>, with the unchanged lines around them, two at the most and none that is blank at the edge.
    /// </summary>
    public static IEnumerable<string> Of(string before, string after)
    {
        var marked = Mark(before.TrimEnd().Split('\n'), after.TrimEnd().Split('\n')).ToList();
        var shown = Enumerable.Range(0, marked.Count)
            .Where(i => IsNear(marked, i) && (!string.IsNullOrWhiteSpace(marked[i]) || (IsNear(marked, i - 1) && IsNear(marked, i + 1))));
        var last = -1;
        foreach (var i in shown)
        {
            if (last >= 0 && i > last + 1)
            {
                yield return "  ⋮";
            }

            yield return marked[i];
            last = i;
        }
    }

    private static bool IsNear(List<string> marked, int i) =>
        Enumerable.Range(i - Context, 2 * Context + 1).Any(j => j >= 0 && j < marked.Count && marked[j][0] != ' ');

    private static IEnumerable<string> Mark(string[] before, string[] after)
    {
        // common[i, j]: the length of the longest common subsequence of what follows i and j.
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return $"  {before[i++]}";
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return $"- {before[i++]}";
            }
            else
            {
                yield return $"+ {after[j++]}";
            }
        }
    }
}
