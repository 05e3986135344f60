namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Base64 of JSON, in which credentials have their names.</summary>
internal static class EncodedObject
{
    // A brace, and what may stand behind it: a quote, a blank, the end of a line.
    private static readonly string[] Starts = ["eyJ", "eyA", "ewo", "ew0", "eyd"];

    /// <summary>Whether the text may be such an object, by its first characters.</summary>
    public static bool MayStart(string text) =>
        text.Length > KeyLengths.EncodedSecret && Array.Exists(Starts, start => text.StartsWith(start, StringComparison.Ordinal));
}
