using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// Tells which IDs of a text, asked in their order, stand in the query of a pre-signed URL: they name the key then, and the signature ends with the URL.
/// </summary>
internal sealed class PresignedUrls(string text)
{
    // In seconds since 1970.
    private const long Year2100 = 4_102_444_800;
    private const string ExpiryParameter = "Expires=";

    private static readonly string[] IdParameters = ["AccessKeyId=", "x-oss-credential=", "x-oss-credential%3D"];

    // The last URL. One may hold thousands of IDs.
    private int _start, _end;

    public bool Contain(Candidate id)
    {
        var isParameter = Array.Exists(IdParameters, p =>
            id.Start >= p.Length && string.Compare(text, id.Start - p.Length, p, 0, p.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (!isParameter)
        {
            return false;
        }

        if (id.Start >= _end)
        {
            _start = Run.Start(text, id.Start, IsUrlCharacter, _end);
            _end = Run.End(text, id.End, IsUrlCharacter);
        }

        var start = Math.Max(_start, id.Start - Distances.Scope);
        var end = Math.Min(_end, id.End + Distances.Scope);
        var length = end - start;
        return text.IndexOf('?', start, length) >= 0 && text.IndexOf("signature=", start, length, StringComparison.OrdinalIgnoreCase) >= 0
            && !NeverExpires(start, length);
    }

    // Who signs a URL until the year 9999 has given the file away for good: the key must be revoked to take it back.
    private bool NeverExpires(int start, int length)
    {
        var name = text.IndexOf(ExpiryParameter, start, length, StringComparison.OrdinalIgnoreCase);
        var at = name < 0 ? start + length : name + ExpiryParameter.Length;
        var end = Run.End(text, at, AsciiCharacter.IsDigit, start + length);

        return end > at && (!long.TryParse(text.Substring(at, end - at), out var expires) || expires >= Year2100);
    }

    private static bool IsUrlCharacter(char c) => c is > ' ' and not ('"' or '\'' or '<' or '>' or '`');
}
