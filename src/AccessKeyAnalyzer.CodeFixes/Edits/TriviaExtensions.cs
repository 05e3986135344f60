namespace AccessKeyAnalyzer.CodeFixes.Edits;

internal static class TriviaExtensions
{
    public static bool IsComment(this SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    public static bool IsDocumentation(this SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);

    /// <summary>Whether a directive (<c>#if</c>, <c>#region</c>, …) stands inside the node, not just before it.</summary>
    public static bool HasInnerDirective(this SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart > node.SpanStart);

    /// <summary>Whether this build leaves out the code at a place of the file, in a branch of <c>#if</c>.</summary>
    public static bool LeavesOut(this SyntaxNode root, int position) => root.FullSpan.Contains(position)
        && root.FindTrivia(position).IsKind(SyntaxKind.DisabledTextTrivia);
}
