using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Finds the <c>#region</c>, <c>#pragma warning</c> and <c>#if</c> that a fix has left with nothing between them and their end.</summary>
internal static class EmptiedDirectives
{
    /// <summary>The text without them; those that were empty before are not ours.</summary>
    public static SourceText Without(SourceText text, CompilationUnitSyntax before, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        var old = Empty(before).Select(group => group[0].ToString()).ToList();
        while (true)
        {
            var tree = CSharpSyntaxTree.ParseText(text, options, cancellationToken: cancellationToken);
            var known = new List<string>(old);
            var emptied = Empty(tree.GetCompilationUnitRoot(cancellationToken)).Where(group => !known.Remove(group[0].ToString()))
                .SelectMany(group => group).ToList();
            if (emptied.Count == 0)
            {
                return text;
            }

            text = EditedText.Apply(text, emptied.Select(directive => Line(text, directive, tree)));
        }
    }

    /// <summary>The groups of directives that have nothing but blanks between them.</summary>
    private static IEnumerable<IReadOnlyList<DirectiveTriviaSyntax>> Empty(CompilationUnitSyntax root)
    {
        var text = root.SyntaxTree.GetText();
        var group = new List<DirectiveTriviaSyntax>();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (group.Count > 0 && (!Continues(group[0], directive)
                || !IsBlank(text, group[group.Count - 1].Span.End, directive.SpanStart)))
            {
                group.Clear();
            }

            if (group.Count > 0 || directive is RegionDirectiveTriviaSyntax or IfDirectiveTriviaSyntax
                || IsPragma(directive, SyntaxKind.DisableKeyword))
            {
                group.Add(directive);
            }

            if (group.Count > 1 && directive is not (ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax))
            {
                yield return group.ToList();
                group.Clear();
            }
        }
    }

    private static bool Continues(DirectiveTriviaSyntax start, DirectiveTriviaSyntax next) => start switch
    {
        RegionDirectiveTriviaSyntax => next is EndRegionDirectiveTriviaSyntax,
        IfDirectiveTriviaSyntax => next is ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax,
        PragmaWarningDirectiveTriviaSyntax disable => IsPragma(next, SyntaxKind.RestoreKeyword)
            && Codes(disable).SetEquals(Codes((PragmaWarningDirectiveTriviaSyntax)next)),
        _ => false,
    };

    private static bool IsPragma(DirectiveTriviaSyntax directive, SyntaxKind keyword) =>
        directive is PragmaWarningDirectiveTriviaSyntax pragma && pragma.DisableOrRestoreKeyword.IsKind(keyword);

    private static HashSet<string> Codes(PragmaWarningDirectiveTriviaSyntax pragma) =>
        [.. pragma.ErrorCodes.Select(code => code.ToString())];

    private static bool IsBlank(SourceText text, int start, int end) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(Math.Min(start, end), end)));

    private static Edit Line(SourceText text, DirectiveTriviaSyntax directive, SyntaxTree tree) =>
        new(tree, text.Lines.GetLineFromPosition(directive.SpanStart).SpanIncludingLineBreak, "", WholeLines: true);
}
