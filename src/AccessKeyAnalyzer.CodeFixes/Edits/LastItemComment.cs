namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>
/// The comment behind an item that is now the last of its list: <c>"cn-hangzhou", // region</c>. It moves behind the closing parentheses, which cannot
/// stand behind it.
/// </summary>
internal static class LastItemComment
{
    /// <summary>Where the comment moves to; null where it stays.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="span">What goes: all between the item and the end of the list.</param>
    /// <param name="comment">The only comment in the span that stays.</param>
    public static int? Place(SourceText text, TextSpan span, SyntaxTrivia comment)
    {
        var (place, line) = (span.End, text.Lines.GetLineFromPosition(span.End));
        while (place < line.End && text[place] is ')' or ';')
        {
            place++;
        }

        var behind = TextSpan.FromBounds(place, line.End);
        return place > span.End && comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
            && text.Lines.IndexOf(comment.SpanStart) == text.Lines.IndexOf(span.Start)
            && (string.IsNullOrWhiteSpace(text.ToString(behind))
                || comment.SyntaxTree!.GetRoot().FindTrivia(line.End - 1) is var other && other.IsComment() && KeyComments.SpeaksPlainly(other)
                && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(place, other.SpanStart)))) ? place : null;
    }

    /// <summary>The comment with the gap before it.</summary>
    public static string Text(SourceText text, SyntaxTrivia comment)
    {
        var start = comment.SpanStart;
        while (text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return text.ToString(TextSpan.FromBounds(start, comment.Span.End));
    }
}
