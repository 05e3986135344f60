namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Finds where the line of a place begins.</summary>
internal static class LineStart
{
    /// <summary>The start of the line, or the first place where it begins before that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">A place on the line, or its end.</param>
    /// <param name="first">Where to stop looking.</param>
    public static int Of(string text, int place, int first = 0) =>
        place <= first ? first : Math.Max(first, text.LastIndexOf('\n', place - 1, place - first) + 1);
}
