namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>The edits that put code beside code, in the form that its neighbours have.</summary>
internal static class Insertion
{
    /// <summary>Puts a statement on a line of its own below another.</summary>
    public static Edit Line(StatementSyntax above, string statement)
    {
        var text = above.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(above.Span.End);
        // A comment at the end of the line belongs to the statement above; other code does not.
        var isAlone = above.GetLastToken().GetNextToken().SpanStart >= line.End;
        return isAlone
            ? Edit.Insert(above.SyntaxTree, line.End, LineBreak(text, line) + Indentation(text, above.SpanStart) + statement)
            : Edit.Insert(above.SyntaxTree, above.Span.End, " " + statement);
    }

    /// <summary>Puts a statement into an empty block.</summary>
    public static Edit First(BlockSyntax block, string statement)
    {
        var text = block.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart);
        return line.Span.Contains(block.CloseBraceToken.SpanStart)
            ? Edit.Insert(block.SyntaxTree, block.OpenBraceToken.Span.End, " " + statement)
            : Edit.Insert(block.SyntaxTree, block.OpenBraceToken.Span.End,
                LineBreak(text, line) + Indentation(text, block.OpenBraceToken.SpanStart) + Step(block) + statement);
    }

    /// <summary>Puts an assignment at the end of an object initialiser, and makes one where there is none.</summary>
    public static Edit Element(BaseObjectCreationExpressionSyntax creation, string assignment)
    {
        if (creation.Initializer is not { } initializer)
        {
            return Edit.Insert(creation.SyntaxTree, creation.Span.End, $" {{ {assignment} }}");
        }

        if (initializer.Expressions.LastOrDefault() is not { } last)
        {
            return Edit.Insert(creation.SyntaxTree, initializer.OpenBraceToken.Span.End, $" {assignment}");
        }

        var text = creation.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(last.SpanStart);
        var isOnItsOwn = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart)));
        var gap = isOnItsOwn ? LineBreak(text, line) + Indentation(text, last.SpanStart) : " ";
        return initializer.Expressions.SeparatorCount == initializer.Expressions.Count
            ? Edit.Insert(creation.SyntaxTree, initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End, $"{gap}{assignment}{(isOnItsOwn ? "," : "")}")
            : Edit.Insert(creation.SyntaxTree, last.Span.End, $",{gap}{assignment}");
    }

    /// <summary>A block of statements, below the line of a node.</summary>
    public static string Block(SyntaxNode node, IEnumerable<string> statements)
    {
        var text = node.SyntaxTree.GetText();
        var (line, column) = (LineBreak(text, text.Lines.GetLineFromPosition(node.SpanStart)), Indentation(node));
        return $"{line}{column}{{{line}{string.Concat(statements.Select(statement => $"{column}{Step(node)}{statement}{line}"))}{column}}}";
    }

    /// <summary>By how much the file indents what stands in a block: by as much as its first line that is indented.</summary>
    private static string Step(SyntaxNode node) => node.SyntaxTree.GetText().Lines.Select(line => line.ToString())
        .Where(line => line.TrimStart() is { Length: > 0 } code && code.Length < line.Length && code[0] != '*')
        .Select(line => line.Substring(0, line.Length - line.TrimStart().Length)).FirstOrDefault() ?? "    ";

    /// <summary>What stands before a node on its line.</summary>
    public static string Indentation(SyntaxNode node) => Indentation(node.SyntaxTree.GetText(), node.SpanStart);

    /// <summary>The line break of a line.</summary>
    public static string LineBreak(SourceText text, TextLine line) =>
        line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";

    private static string Indentation(SourceText text, int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return before.Substring(0, before.Length - before.TrimStart().Length);
    }
}
