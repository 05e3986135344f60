namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>
/// One change of one file's text. The fixes edit text, not trees: what they do not name stays to the last space, comment and line break.
/// </summary>
/// <param name="Tree">The file, as it was before any change.</param>
/// <param name="Span">The text that goes; empty for an insertion.</param>
/// <param name="NewText">What comes in its place.</param>
/// <param name="WholeLines">The span is whole lines and leaves nothing behind, so that a blank line beside it may have to go too.</param>
internal readonly record struct Edit(SyntaxTree Tree, TextSpan Span, string NewText, bool WholeLines = false)
{
    public static Edit Replace(SyntaxNode node, string newText) => new(node.SyntaxTree, node.Span, newText);

    public static Edit Insert(SyntaxTree tree, int position, string newText) => new(tree, new TextSpan(position, 0), newText);
}
