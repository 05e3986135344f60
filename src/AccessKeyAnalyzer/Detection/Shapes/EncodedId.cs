using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Recognises Base64 of a text that starts with an ID: alone, or as the <c>id:secret</c> of basic authentication.</summary>
internal static class EncodedId
{
    // LTAI, STS. and TMP. in Base64, as far as the characters behind them do not matter.
    private static readonly string[] Prefixes = ["TFRBS", "U1RTL", "VE1QL"];

    /// <summary>The encoded text that starts at <paramref name="start"/>; null if it holds no ID.</summary>
    public static Candidate? At(string text, int start)
    {
        // Every word of a text is asked.
        if (text[start] is not ('T' or 'U' or 'V') || !Array.Exists(Prefixes, prefix => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0))
        {
            return null;
        }

        // What stands behind a slash or a plus is the middle of a longer text, unless that is where a path or a URL ends.
        if (start > 1 && text[start - 1] is '/' or '+' && AsciiCharacter.IsBase62(text[start - 2]))
        {
            return null;
        }

        var end = Run.End(text, Run.End(text, start, ByteText.IsBase64, start + Distances.Value), c => c == '=');
        return (end - start) % 4 == 0 && ByteText.FromBase64(text.Substring(start, end - start)) is { } decoded
            && CandidateScanner.Scan(decoded) is [{ Start: 0, IsSecret: false } id, ..]
            ? new(start, end - start, id.Shape)
            : null;
    }

    /// <summary>The ID that the whole text encodes, what stands behind it left out; null if it encodes none.</summary>
    public static string? Decoded(string text) =>
        At(text, 0) is { } encoded && encoded.Length == text.Length && ByteText.FromBase64(text) is { } decoded
            ? decoded.Substring(0, CandidateScanner.Scan(decoded)[0].Length)
            : null;
}
