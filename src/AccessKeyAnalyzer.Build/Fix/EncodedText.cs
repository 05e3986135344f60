using System.Text;

namespace AccessKeyAnalyzer.Build.Fix;

/// <summary>
/// The text of a file, which goes back to the same bytes. What is neither marked nor valid UTF-8 (GBK, Big5, Latin-1) is read byte by byte:
/// the values that
/// we look for are ASCII in all of them, and the rest is only carried along.
/// </summary>
internal sealed class EncodedText
{
    // The code page in which each byte is the character of that number, so that no byte is lost.
    private const int Latin1 = 28591;

    private readonly Encoding _encoding;
    private readonly byte[] _mark;

    private EncodedText(string text, Encoding encoding, byte[] mark)
    {
        _encoding = encoding;
        _mark = mark;
        Text = text;
    }

    public string Text { get; }

    public static EncodedText Decode(byte[] bytes)
    {
        // UTF-32 before UTF-16, whose mark is the start of it.
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true, true), new UTF32Encoding(false, true, true),
            new UTF32Encoding(true, true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true) })
        {
            var mark = encoding.GetPreamble();
            if (bytes.Take(mark.Length).SequenceEqual(mark) && TryDecode(bytes, mark.Length, encoding) is { } marked)
            {
                return new(marked, encoding, mark);
            }
        }

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return TryDecode(bytes, 0, utf8) is { } text
            ? new(text, utf8, [])
            : new(Encoding.GetEncoding(Latin1).GetString(bytes), Encoding.GetEncoding(Latin1), []);
    }

    // No collection expression, which would be made of spans: MSBuild brings no System.Memory.
    public byte[] Encode(string text) => _mark.Concat(_encoding.GetBytes(text)).ToArray();

    /// <summary>Where the lines start, as the compiler counts them.</summary>
    public static IReadOnlyList<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static string? TryDecode(byte[] bytes, int from, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes, from, bytes.Length - from);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
