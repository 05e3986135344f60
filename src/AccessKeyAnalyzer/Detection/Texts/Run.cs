namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Finds where a run of characters of one kind begins and ends.</summary>
internal static class Run
{
    /// <summary>Where the run begins that ends at a place, or the first place where it begins before that.</summary>
    public static int Start(string text, int end, Func<char, bool> isOfRun, int first = 0)
    {
        while (end > first && isOfRun(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The last place before another one where one of the characters stands; -1 where none does from the first on.</summary>
    public static int LastOf(string text, char[] any, int before, int first) => before <= first ? -1 : text.LastIndexOfAny(any, before - 1, before - first);

    /// <summary>Where the run ends that begins at a place, or the last place where it ends behind that.</summary>
    public static int End(string text, int start, Func<char, bool> isOfRun, int last = int.MaxValue)
    {
        while (start < last && start < text.Length && isOfRun(text[start]))
        {
            start++;
        }

        return start;
    }
}
