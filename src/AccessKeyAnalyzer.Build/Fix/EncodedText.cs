using System.Text;

namespace AccessKeyAnalyzer.Build.Fix;

/// <summary>
/// The text of a file, which goes back to the same bytes. What is neither Unicode nor marked as such (GBK, Big5, Latin-1) is read byte by byte: the values
/// that we look for are ASCII in all of them, and the rest is only carried along.
/// </summary>
internal sealed class EncodedText
{
    // UTF-32 before UTF-16, whose mark is the start of it.
    private static readonly Encoding[] Wide =
    [
        new UTF32Encoding(false, true, true), new UTF32Encoding(true, true, true),
        new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true),
    ];

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // The code page in which each byte is the character of that number, so that no byte is lost.
    private static readonly Encoding Bytewise = Encoding.GetEncoding(28591);

    private readonly Encoding _encoding;
    private readonly byte[] _mark;

    private EncodedText(string text, Encoding encoding, byte[] mark)
    {
        _encoding = encoding;
        _mark = mark;
        Text = text;
        LineStarts = StartsOf(text, isUnicode: encoding != Bytewise);
    }

    public string Text { get; }

    /// <summary>Where the lines start, as the compiler counts them.</summary>
    public IReadOnlyList<int> LineStarts { get; }

    public static EncodedText Decode(byte[] bytes) =>
        Wide.Prepend(Utf8).Where(encoding => bytes.Take(encoding.GetPreamble().Length).SequenceEqual(encoding.GetPreamble()))
            .Select(encoding => TryDecode(bytes, encoding, encoding.GetPreamble())).FirstOrDefault(text => text is not null)
        // Only text without a mark whose characters are wider than a byte has NULs. In the right order, most of its characters are ASCII.
        ?? (Array.IndexOf(bytes, (byte)0) < 0 ? null : Wide.Select(encoding => TryDecode(bytes, encoding, [])).OfType<EncodedText>()
            .Where(text => text.Text.IndexOf('\0') < 0).OrderByDescending(text => text.Text.Count(character => character < 128)).FirstOrDefault())
        ?? TryDecode(bytes, Utf8, [])
        ?? new(Bytewise.GetString(bytes), Bytewise, []);

    // No collection expression, which would be made of spans: MSBuild brings no System.Memory.
    public byte[] Encode(string text) => _mark.Concat(_encoding.GetBytes(text)).ToArray();

    private static List<int> StartsOf(string text, bool isUnicode)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\u2028' or '\u2029' || (text[i] == '\u0085' && isUnicode)
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static EncodedText? TryDecode(byte[] bytes, Encoding encoding, byte[] mark)
    {
        try
        {
            return new(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length), encoding, mark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
