using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>The comments that spoke of a key go with it: beside the provider they would be wrong. What they say of the rest stays.</summary>
internal static class KeyComments
{
    // Where the key stood, a comment may call it less.
    private static readonly Regex Plain =
        Pattern(@"access[\s_-]*key|secret|\bAK\b|\bSK\b|\bAKSK\b|credentials?\b(?!\s?provider)|static credentials?"
            + @"|hard-?cod|(not|n't|never) (commit|check)|密钥|密鑰|凭证|憑證|鉴权|\bSTS\b");
    private static readonly Regex Short = Pattern(@"\bid\b|\bkeys?\b|\btoken\b|\bpassword\b|[账帐賬]号|密码|密碼");

    /// <summary>The edits that take out the comments of code that goes.</summary>
    /// <param name="gone">Code that goes.</param>
    /// <param name="isGone">Whether other code goes, too; null where something takes the place of the code.</param>
    public static IEnumerable<Edit> Of(SyntaxNode gone, Func<SyntaxNode, bool>? isGone = null)
    {
        var unit = gone.AncestorsAndSelf().FirstOrDefault(node => node is ArgumentSyntax or StatementSyntax or MemberDeclarationSyntax
            or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax });
        if (unit is null)
        {
            return [];
        }

        var comments = Above(unit, unit is MemberDeclarationSyntax && isGone is not null && IsLastOfItsLines(unit, isGone) ? _ => true : Speaks)
            .Concat(Behind(unit, Speaks));
        return (unit is StatementSyntax or MemberDeclarationSyntax
            || unit.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax) is not { } outer
            ? comments
            : comments.Concat(Above(outer, SpeaksPlainly)).Concat(Behind(outer, SpeaksPlainly))).Distinct()
                .Select(Without);
    }

    /// <summary>Whether a comment beside a key is about it.</summary>
    public static bool Speaks(SyntaxTrivia comment) => SpeaksPlainly(comment) || Short.IsMatch(comment.ToString());

    /// <summary>Whether a comment around a key is about it.</summary>
    public static bool SpeaksPlainly(SyntaxTrivia comment) => Plain.IsMatch(comment.ToString());

    /// <summary>Whether the member goes with all that stands on the lines right below it: a comment above has nothing left to be about.</summary>
    private static bool IsLastOfItsLines(SyntaxNode member, Func<SyntaxNode, bool> isGone)
    {
        if (!isGone(member))
        {
            return false;
        }

        var lines = member.SyntaxTree.GetText().Lines;
        var below = lines.IndexOf(member.Span.End) + 1;
        return below >= lines.Count || lines[below].ToString().Trim() is "" or "}"
            || (member.GetLastToken().GetNextToken().Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } next
                && lines.IndexOf(next.SpanStart) == below && IsLastOfItsLines(next, isGone));
    }

    private static IEnumerable<SyntaxTrivia> Above(SyntaxNode unit, Func<SyntaxTrivia, bool> speaks)
    {
        var lines = unit.SyntaxTree.GetText().Lines;
        var below = lines.IndexOf(unit.SpanStart);
        // Down to the nearest blank line; a line that goes on with a small letter belongs to the sentence above.
        var block = new List<SyntaxTrivia>();
        foreach (var trivia in unit.GetFirstToken().LeadingTrivia.Reverse().Where(trivia => trivia.IsComment() || trivia.IsDirective))
        {
            if (trivia.IsDirective || below - lines.IndexOf(trivia.Span.End) > 1)
            {
                break;
            }

            below = lines.IndexOf(trivia.SpanStart);
            block.Insert(0, trivia);
        }

        for (var first = 0; first < block.Count;)
        {
            var end = first + 1;
            while (end < block.Count && char.IsLower(block[end].ToString().TrimStart('/', '*', ' ').FirstOrDefault()))
            {
                end++;
            }

            foreach (var trivia in block.Skip(first).Take(end - first).Any(speaks) ? block.GetRange(first, end - first) : [])
            {
                yield return trivia;
            }

            first = end;
        }
    }

    private static IEnumerable<SyntaxTrivia> Behind(SyntaxNode unit, Func<SyntaxTrivia, bool> speaks)
    {
        var last = unit.GetLastToken();
        var next = last.GetNextToken();
        return last.TrailingTrivia.Concat(next.ValueText is "," ? next.TrailingTrivia : unit is ArgumentSyntax ? BehindCall(unit, next) : [])
            .Where(trivia => trivia.IsComment() && speaks(trivia));
    }

    // builder.Credential(id, secret) // …
    private static SyntaxTriviaList BehindCall(SyntaxNode argument, SyntaxToken next) =>
        next.IsKind(SyntaxKind.CloseParenToken) && argument.Parent == next.Parent && next.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? next.TrailingTrivia : default;

    /// <summary>The edit that takes out a comment, and the lines that it alone stood on.</summary>
    public static Edit Without(SyntaxTrivia comment)
    {
        var tree = comment.SyntaxTree!;
        var text = tree.GetText();
        var (start, end) = (comment.SpanStart, comment.Span.End);
        var (first, last) = (text.Lines.GetLineFromPosition(start), text.Lines.GetLineFromPosition(end));
        if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, start)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(end, last.End))))
        {
            return new Edit(tree, TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "", WholeLines: true);
        }

        // What follows on the line takes the place of a comment at its start.
        var isAtStart = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, start)));
        while (isAtStart && end < last.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        while (!isAtStart && start > first.Start && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return new Edit(tree, TextSpan.FromBounds(start, end),
            !isAtStart && end < last.End && start > first.Start && text[end] is not (' ' or ',' or ')') ? " " : "");
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
