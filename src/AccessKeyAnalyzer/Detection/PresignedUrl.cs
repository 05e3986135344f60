namespace AccessKeyAnalyzer.Detection;

/// <summary>Tells whether an ID stands in the query of a pre-signed URL: it names the key then, and the signature ends with the URL.</summary>
internal static class PresignedUrl
{
    private static readonly string[] IdParameters = ["AccessKeyId=", "x-oss-credential=", "x-oss-credential%3D"];

    public static bool Contains(string text, Candidate id)
    {
        var isParameter = Array.Exists(IdParameters, p =>
            id.Start >= p.Length && string.Compare(text, id.Start - p.Length, p, 0, p.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (!isParameter)
        {
            return false;
        }

        var start = id.Start;
        while (start > 0 && IsUrlCharacter(text[start - 1]))
        {
            start--;
        }

        var end = id.End;
        while (end < text.Length && IsUrlCharacter(text[end]))
        {
            end++;
        }

        var length = end - start;
        return text.IndexOf('?', start, length) >= 0 && text.IndexOf("signature=", start, length, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsUrlCharacter(char c) => c is > ' ' and not ('"' or '\'' or '<' or '>' or '`');
}
