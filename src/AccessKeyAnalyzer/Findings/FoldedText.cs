using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// The text of a file without its NUL characters. The compiler takes UTF-16 and UTF-32 without a byte order mark for UTF-8, and so hands over each letter
/// with NULs around it; no other text has any. What is no ASCII is lost, but keys, their names and line breaks are all ASCII.
/// </summary>
internal sealed class FoldedText
{
    // UTF-16 shows itself within a few letters, at the end of the first line at the latest.
    private const int Looked = 4 * 1024;

    private readonly SourceText _original;

    // Where each character of the folded text stands in the original; null where nothing was folded.
    private readonly int[]? _positions;

    private FoldedText(SourceText original, SourceText text, int[]? positions)
    {
        _original = original;
        Text = text;
        _positions = positions;
    }

    /// <summary>The text without NULs. Its lines are those that an editor shows.</summary>
    public SourceText Text { get; }

    /// <summary>Folds the text, if there is anything to fold.</summary>
    public static FoldedText Of(SourceText original)
    {
        if (original.ToString(new(0, Math.Min(original.Length, Looked))).IndexOf('\0') < 0)
        {
            return new(original, original, positions: null);
        }

        var text = new StringBuilder(original.Length / 2);
        var positions = new List<int>(original.Length / 2);
        var all = original.ToString();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] != '\0')
            {
                text.Append(all[i]);
                positions.Add(i);
            }
        }

        return new(original, SourceText.From(text.ToString(), Encoding.UTF8), [.. positions]);
    }

    /// <summary>The place in the original text of what stands between two places of <see cref="Text"/>.</summary>
    public TextSpan ToOriginal(int start, int end) =>
        _positions is null
            ? TextSpan.FromBounds(start, end)
            : TextSpan.FromBounds(PositionOf(start), start == end ? PositionOf(start) : _positions[end - 1] + 1);

    private int PositionOf(int place) => place < _positions!.Length ? _positions[place] : _original.Length;
}
