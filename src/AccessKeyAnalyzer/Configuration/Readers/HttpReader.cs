using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Request files (.http, .rest): the variables (<c>@name = value</c>) are values, all the rest is text.</summary>
internal static class HttpReader
{
    public static void Read(string file, DocumentBuilder document)
    {
        var text = 0;
        for (var at = 0; at < file.Length; at = ReaderCharacters.NextLine(file, at))
        {
            var start = ReaderCharacters.SkipBlanks(file, at);
            var end = ReaderCharacters.LineEnd(file, start);
            if (start >= end || file[start] is not ('@' or '#') && !ReaderCharacters.StartsWith(file, start, "//"))
            {
                continue;
            }

            Text(file, document, text, at);
            text = end;
            var equals = file.IndexOf('=', start, end - start);
            if (file[start] != '@')
            {
                document.Comment(start, end);
            }
            else if (equals >= 0)
            {
                var value = Math.Min(ReaderCharacters.SkipBlanks(file, equals + 1), end);
                var last = ReaderCharacters.TrimEnd(file, value, end);
                document.Value(file.Substring(start + 1, equals - start - 1).Trim(), MappedText.Verbatim(file, value, last), new(start, last));
            }
        }

        Text(file, document, text, file.Length);
    }

    private static void Text(string file, DocumentBuilder document, int start, int end)
    {
        if (ReaderCharacters.SkipWhiteSpace(file, start) < end)
        {
            document.Text(start, end);
        }
    }
}
