namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>The edits that take code out and leave the comments around it.</summary>
internal static class Removal
{
    /// <summary>Takes out a statement or member with its documentation comment, and the lines that it alone stood on.</summary>
    public static IEnumerable<Edit> Declaration(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        foreach (var documentation in node.GetLeadingTrivia().Where(trivia => trivia.HasStructure && trivia.IsDocumentation()))
        {
            // A documentation comment starts after its indentation and, if it has one line a row, ends after its line break.
            var lines = WholeLines(text, documentation.FullSpan);
            yield return new Edit(node.SyntaxTree, lines ?? documentation.FullSpan, "", WholeLines: lines is not null);
        }

        // What stands behind a declaration on its line is about it.
        var comment = node.GetLastToken().TrailingTrivia.LastOrDefault(trivia => trivia.IsComment());
        if (WholeLines(text, TextSpan.FromBounds(node.SpanStart, Math.Max(node.Span.End, comment.Span.End))) is { } ownLines)
        {
            yield return new Edit(node.SyntaxTree, ownLines, "", WholeLines: true);
        }
        else
        {
            // Other code or a comment shares the line: take the gap to what follows, or else to what precedes.
            var line = text.Lines.GetLineFromPosition(node.Span.End);
            var end = node.Span.End;
            while (end < line.End && text[end] is ' ' or '\t')
            {
                end++;
            }

            var start = node.SpanStart;
            while (end == line.End && start > 0 && text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            yield return new Edit(node.SyntaxTree, TextSpan.FromBounds(start, end), "");
        }
    }

    /// <summary>Takes out what the documentation comment of a member says about a parameter, if it says it on lines of its own.</summary>
    public static IEnumerable<Edit> Documentation(ParameterSyntax parameter)
    {
        foreach (var element in parameter.Parent!.Parent!.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
            .Where(element => element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>()
                .Any(name => name.Identifier.Identifier.ValueText == parameter.Identifier.ValueText)))
        {
            if (Documentation(element) is { } edit)
            {
                yield return edit;
            }
        }
    }

    /// <summary>Takes out an element of a documentation comment; null where it shares its lines.</summary>
    public static Edit? Documentation(XmlElementSyntax element)
    {
        var text = element.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(element.SpanStart);
        var last = text.Lines.GetLineFromPosition(element.Span.End);
        return text.ToString(TextSpan.FromBounds(first.Start, element.SpanStart)).Trim() is "///" or "*" or ""
            && IsBlank(text, element.Span.End, last.End)
                ? new Edit(element.SyntaxTree, TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "", WholeLines: true) : null;
    }

    /// <summary>Takes out the whole initialiser of an object; what <c>with</c> makes is still a copy.</summary>
    private static Edit Initializer(InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is WithExpressionSyntax)
        {
            return Edit.Replace(initializer, "{ }");
        }

        var rest = TextSpan.FromBounds(initializer.GetFirstToken().GetPreviousToken().Span.End, initializer.Span.End);
        return new Edit(initializer.SyntaxTree, rest, initializer.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: null }
            ? "()" : "");
    }

    /// <summary>Takes a call out of a chain: <c>builder.WithKeys().Build()</c> becomes <c>builder.Build()</c>.</summary>
    public static Edit Link(InvocationExpressionSyntax call) => new(
        call.SyntaxTree, TextSpan.FromBounds(((MemberAccessExpressionSyntax)call.Expression).Expression.Span.End, call.Span.End), "");

    /// <summary>Whether such a call goes without a comment or a directive.</summary>
    public static bool IsRemovableLink(this InvocationExpressionSyntax call) => Link(call).Span is var gap
        && !call.DescendantTrivia(gap).Any(trivia => gap.Contains(trivia.Span) && (trivia.IsComment() || trivia.IsDirective));

    /// <summary>Takes elements out of an initialiser, which goes with the last.</summary>
    public static IEnumerable<Edit> Elements(InitializerExpressionSyntax initializer, IReadOnlyCollection<ExpressionSyntax> elements) =>
        elements.Count == initializer.Expressions.Count ? [Initializer(initializer)] : Items(initializer.Expressions, elements);

    /// <summary>Takes items out of a separated list, behind one that may be <paramref name="replaced"/>.</summary>
    public static IEnumerable<Edit> Items<T>(SeparatedSyntaxList<T> list, IReadOnlyCollection<T> items, T? replaced = null)
        where T : SyntaxNode
    {
        for (var first = 0; first < list.Count; first++)
        {
            if (!items.Contains(list[first]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < list.Count && items.Contains(list[last + 1]))
            {
                last++;
            }

            foreach (var edit in Run(list, first, last, replaced))
            {
                yield return edit;
            }

            first = last;
        }
    }

    private static IEnumerable<Edit> Run<T>(SeparatedSyntaxList<T> list, int first, int last, T? replaced)
        where T : SyntaxNode
    {
        var behind = list[last].GetTrailingTrivia().LastOrDefault(trivia => trivia.IsComment());
        var end = Math.Max(list[last].Span.End, behind.Span.End);
        var span = (last + 1 < list.Count, list.SeparatorCount > last) switch
        {
            _ when first == 0 && last == list.Count - 1 => TextSpan.FromBounds(list[0].SpanStart, end),
            // Another item follows, and takes this one's place.
            (true, _) => TextSpan.FromBounds(list[first].SpanStart, list[last + 1].SpanStart),
            // The list ends with a separator, and still shall.
            (_, true) => TextSpan.FromBounds(list.GetSeparator(first - 1).Span.End, list.GetSeparator(last).Span.End),
            // The separator may stand on the item's line or at the end of the line before.
            _ => TextSpan.FromBounds(list[first - 1].Span.End, end),
        };
        return ExceptComments(list[first].Parent!, span, list.Skip(first).Take(last - first + 1).Select(item => item.Span).ToList(), replaced);
    }

    /// <summary>Takes out the span but the comments that stand in it outside <paramref name="removed"/>.</summary>
    private static IEnumerable<Edit> ExceptComments(SyntaxNode parent, TextSpan span, List<TextSpan> removed, SyntaxNode? replaced)
    {
        var tree = parent.SyntaxTree;
        var text = tree.GetText();
        var start = span.Start;
        var endOfLast = default(int?);
        // What stands below the last item belongs to the next one, what stands behind the one before to that.
        var own = TextSpan.FromBounds(
            replaced?.Span.End == span.Start ? span.Start : Math.Min(removed[0].Start, text.Lines.GetLineFromPosition(span.Start).End),
            text.Lines.GetLineFromPosition(removed.Last().End).End);
        var kept = parent.DescendantTrivia(span).Where(trivia => trivia.IsComment()
            && span.Contains(trivia.Span) && !removed.Any(item => item.Contains(trivia.Span))
            && !(own.Contains(trivia.Span) && (KeyComments.Speaks(trivia) || IsBehind(trivia)))).ToList();
        if (kept is [var only] && LastItemComment.Place(text, span, only) is { } place)
        {
            yield return new Edit(tree, span, "");
            yield return Edit.Insert(tree, place, LastItemComment.Text(text, only));
            yield break;
        }

        foreach (var comment in kept)
        {
            yield return new Edit(tree, TextSpan.FromBounds(start, GapBefore(text, start, comment.SpanStart)), "");
            start = comment.Span.End;
            endOfLast = null;
            if (comment.Token.SpanStart == span.End && IsBlank(text, start, span.End) && !text.ToString(TextSpan.FromBounds(start, span.End)).Contains("\n"))
            {
                // What follows is what it is about, and stays as it is.
                yield break;
            }

            if (comment.IsKind(SyntaxKind.SingleLineCommentTrivia) || EndsItsLine(text, comment, span))
            {
                // What follows on the next line must not slip into the comment, nor to its side.
                endOfLast = start;
                start = text.Lines.GetLineFromPosition(start).EndIncludingLineBreak;
                while (start < span.End && text[start] is ' ' or '\t')
                {
                    start++;
                }
            }
        }

        // But where nothing follows, no empty line shall be left.
        start = endOfLast is { } end && IsBlank(text, span.End, text.Lines.GetLineFromPosition(span.End).End) ? end : start;
        yield return new Edit(tree, TextSpan.FromBounds(Math.Min(start, span.End), EndOfGap(text, start, span.End)), "");

        // What stands behind an item at the end of its line is about it.
        bool IsBehind(SyntaxTrivia comment) => text.Lines.GetLineFromPosition(comment.SpanStart) is var line && IsBlank(text, comment.Span.End, line.End)
            && removed.Concat(replaced is null ? [] : [replaced.Span]).Any(item => item.End >= line.Start && item.End <= comment.SpanStart);
    }

    private static bool EndsItsLine(SourceText text, SyntaxTrivia comment, TextSpan span) =>
        text.Lines.GetLineFromPosition(comment.Span.End) is { } line && line.End < span.End && IsBlank(text, comment.Span.End, line.End);

    /// <summary>Where a comment behind the last item begins, if it moves to the start of the line: the gap before it was that to the item.</summary>
    private static int EndOfGap(SourceText text, int start, int end)
    {
        if (IsBlank(text, text.Lines.GetLineFromPosition(start).Start, start))
        {
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    /// <summary>
    /// Where the gap before a comment begins, which it keeps, with the line break of a comment on a line of its own, unless it moves to the start of the line.
    /// </summary>
    private static int GapBefore(SourceText text, int start, int comment)
    {
        if (start == 0 || char.IsWhiteSpace(text[start - 1]))
        {
            return comment;
        }

        var line = text.Lines.GetLineFromPosition(comment);
        if (line.Start > start && IsBlank(text, line.Start, comment))
        {
            return text.Lines[line.LineNumber - 1].End;
        }

        while (comment > start && text[comment - 1] is ' ' or '\t')
        {
            comment--;
        }

        return comment;
    }

    /// <summary>The lines of the span, if nothing else stands on them.</summary>
    private static TextSpan? WholeLines(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        // A span that ends with a line break ends at the start of the next line, of which it has nothing.
        var last = text.Lines.GetLineFromPosition(Math.Max(span.Start, span.End - 1));
        var before = text.ToString(TextSpan.FromBounds(first.Start, span.Start));
        var after = span.End < last.End ? text.ToString(TextSpan.FromBounds(span.End, last.End)) : "";
        return string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after)
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : null;
    }
}
