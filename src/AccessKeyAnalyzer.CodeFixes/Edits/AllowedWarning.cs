namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>Lets a warning be where what it asks for would break callers that nobody sees here: a pragma that says why.</summary>
internal static class AllowedWarning
{
    /// <summary>Whether nothing else stands on the lines of a declaration: pragmas around it are about it alone.</summary>
    public static bool StandsAlone(SyntaxNode declaration)
    {
        var text = declaration.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(declaration.SpanStart), text.Lines.GetLineFromPosition(declaration.Span.End));
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, declaration.SpanStart)))
            && !text.ToString(TextSpan.FromBounds(declaration.Span.End, last.End)).Trim().StartsWith("}", StringComparison.Ordinal);
    }

    /// <summary>The pragmas on the lines before a declaration, its documentation included, and behind the end of the code that a rule warns of.</summary>
    public static IEnumerable<Edit> Around(SyntaxNode declaration, int end, string rule, string reason)
    {
        var text = declaration.SyntaxTree.GetText();
        var documentation = declaration.GetLeadingTrivia().FirstOrDefault(trivia => trivia.IsDocumentation());
        var first = text.Lines.GetLineFromPosition(documentation.FullSpan.IsEmpty ? declaration.SpanStart : documentation.SpanStart);
        var last = text.Lines.GetLineFromPosition(end);
        var lineBreak = Insertion.LineBreak(text, first);
        yield return Edit.Insert(declaration.SyntaxTree, first.Start, $"#pragma warning disable {rule} // {reason}{lineBreak}");
        yield return Edit.Insert(declaration.SyntaxTree, last.End, $"{lineBreak}#pragma warning restore {rule}");
    }
}
