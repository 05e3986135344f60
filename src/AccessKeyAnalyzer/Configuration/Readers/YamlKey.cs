using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Tells the key of a block mapping from a scalar that merely has a colon in it.</summary>
internal static class YamlKey
{
    /// <summary>The key at <paramref name="at"/>, which moves behind its colon; null, and no move, when a scalar stands there.</summary>
    public static string? TryRead(string file, ref int at)
    {
        var start = at;
        if (file[start] is '"' or '\'')
        {
            var end = start;
            var quoted = QuotedText.Read(file, ref end, file[start] == '"' ? QuoteStyle.Escapes : QuoteStyle.DoubledQuote, out var isClosed);
            end = ReaderCharacters.SkipBlanks(file, end);
            if (!isClosed || end >= file.Length || file[end] != ':')
            {
                return null;
            }

            at = end + 1;
            return quoted.Text;
        }

        if (file[start] is '{' or '[' or '|' or '>' or '*')
        {
            return null;
        }

        var lineEnd = ReaderCharacters.LineEnd(file, start);
        for (var i = start; i < lineEnd; i++)
        {
            if (file[i] == '#' && i > start && ReaderCharacters.IsBlank(file[i - 1]))
            {
                return null;
            }

            if (file[i] == ':' && (i + 1 == lineEnd || ReaderCharacters.IsBlank(file[i + 1])))
            {
                at = i + 1;
                return WithoutProperties(file.Substring(start, i - start).Trim());
            }
        }

        return null;
    }

    // "&anchor key" and "!tag key" name the key with the last word.
    private static string WithoutProperties(string key) =>
        key.Length > 0 && key[0] is '&' or '!' && key.IndexOf(' ') is > 0 and var space ? key.Substring(space + 1).Trim() : key;
}
