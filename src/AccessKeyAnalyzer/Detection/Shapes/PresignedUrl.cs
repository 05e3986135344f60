using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Tells whether an ID stands in the query of a pre-signed URL: it names the key then, and the signature ends with the URL.</summary>
internal static class PresignedUrl
{
    // In seconds since 1970.
    private const long Year2100 = 4_102_444_800;
    private const string ExpiryParameter = "Expires=";

    private static readonly string[] IdParameters = ["AccessKeyId=", "x-oss-credential=", "x-oss-credential%3D"];

    public static bool Contains(string text, Candidate id)
    {
        var isParameter = Array.Exists(IdParameters, p =>
            id.Start >= p.Length && string.Compare(text, id.Start - p.Length, p, 0, p.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (!isParameter)
        {
            return false;
        }

        var start = Run.Start(text, id.Start, IsUrlCharacter, Math.Max(0, id.Start - Distances.Scope));

        var end = Run.End(text, id.End, IsUrlCharacter, id.End + Distances.Scope);

        var length = end - start;
        return text.IndexOf('?', start, length) >= 0 && text.IndexOf("signature=", start, length, StringComparison.OrdinalIgnoreCase) >= 0
            && !NeverExpires(text, start, length);
    }

    // Who signs a URL until the year 9999 has given the file away for good: the key must be revoked to take it back.
    private static bool NeverExpires(string text, int start, int length)
    {
        var name = text.IndexOf(ExpiryParameter, start, length, StringComparison.OrdinalIgnoreCase);
        var at = name < 0 ? start + length : name + ExpiryParameter.Length;
        var end = Run.End(text, at, AsciiCharacter.IsDigit, start + length);

        return end > at && (!long.TryParse(text.Substring(at, end - at), out var expires) || expires >= Year2100);
    }

    private static bool IsUrlCharacter(char c) => c is > ' ' and not ('"' or '\'' or '<' or '>' or '`');
}
