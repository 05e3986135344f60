namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Searches what is sorted.</summary>
internal static class Sorted
{
    /// <summary>The first place of which something is true that is true of all behind it; the number of places where it is true of none.</summary>
    public static int First(int count, Func<int, bool> isTrue)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isTrue(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
