using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>
/// A value as the program will see it, with the way back: which characters of the file each part of it comes from.
/// Without this, a finding behind an escape or a continuation line would point beside the key.
/// </summary>
internal sealed class MappedText
{
    // Null where the value stands in the file as it is, as almost all do.
    private readonly Piece[]? _pieces;

    public MappedText(string text, SourceSpan source, Piece[]? pieces)
    {
        Text = text;
        Source = source;
        _pieces = pieces;
    }

    /// <summary>The value, unescaped.</summary>
    public string Text { get; }

    /// <summary>The raw value in the file.</summary>
    public SourceSpan Source { get; }

    /// <summary>A value that stands in the file as it is.</summary>
    public static MappedText Verbatim(string file, int start, int end) =>
        new(file.Substring(start, end - start), new(start, end), pieces: null);

    /// <summary>A value that was decoded as a whole, such as Base64: each part of it comes from all of <paramref name="source"/>.</summary>
    public static MappedText Decoded(string text, SourceSpan source) => new(text, source, [new(0, source.Start, source.Length, IsVerbatim: false)]);

    /// <summary>The part from <paramref name="start"/> up to <paramref name="end"/>, still mapped.</summary>
    public MappedText Slice(int start, int end)
    {
        if (start >= end)
        {
            return new("", new(Source.End, Source.End), pieces: null);
        }

        if (_pieces is null)
        {
            return new(Text.Substring(start, end - start), SourceOf(start, end), pieces: null);
        }

        var first = PieceAt(_pieces, start);
        var pieces = _pieces.AsSpan(first, PieceAt(_pieces, end - 1) + 1 - first).ToArray();
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = pieces[i] with { TextStart = pieces[i].TextStart - start };
        }

        return new(Text.Substring(start, end - start), SourceOf(start, end), pieces);
    }

    /// <summary>The value without the white space around it.</summary>
    public MappedText Trim()
    {
        var start = ReaderCharacters.SkipWhiteSpace(Text, 0);
        var end = ReaderCharacters.TrimEnd(Text, start, Text.Length);
        return end - start == Text.Length ? this : Slice(start, end);
    }

    /// <summary>Where the characters from <paramref name="start"/> up to <paramref name="end"/> stand in the file.</summary>
    public SourceSpan SourceOf(int start, int end)
    {
        if (start >= end)
        {
            return Source;
        }

        if (_pieces is null)
        {
            return new(Source.Start + start, Source.Start + end);
        }

        var first = _pieces[PieceAt(_pieces, start)];
        var last = _pieces[PieceAt(_pieces, end - 1)];
        return new(
            first.IsVerbatim ? first.SourceStart + start - first.TextStart : first.SourceStart,
            last.IsVerbatim ? last.SourceStart + end - last.TextStart : last.SourceStart + last.SourceLength);
    }

    private static int PieceAt(Piece[] pieces, int textPosition) => Math.Max(0, Sorted.First(pieces.Length, i => pieces[i].TextStart > textPosition) - 1);

    /// <param name="TextStart">Where the piece starts in <see cref="Text"/>; it lasts until the next piece.</param>
    /// <param name="SourceStart">Where it starts in the file.</param>
    /// <param name="SourceLength">How long it is there.</param>
    /// <param name="IsVerbatim">Whether each character stands for itself.</param>
    internal readonly record struct Piece(int TextStart, int SourceStart, int SourceLength, bool IsVerbatim);
}
