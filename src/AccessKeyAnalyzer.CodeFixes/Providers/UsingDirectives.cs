using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>Adds the <c>using</c> of our namespace where the file keeps its own.</summary>
internal static class UsingDirectives
{
    private const string Directive = "using " + ProviderChoice.Namespace + ";";

    /// <param name="root">The file.</param>
    /// <param name="places">Where the namespace is needed.</param>
    /// <param name="ambiguous">The types of the user's that must be told from ours: an alias wins over what a namespace brings.</param>
    public static IEnumerable<Edit> Add(CompilationUnitSyntax root, IEnumerable<SyntaxNode> places,
        IReadOnlyList<INamedTypeSymbol> ambiguous) =>
        places.Select(place => Block(root, place)).Distinct().SelectMany(usings => Add(root, usings, ambiguous));

    private static IEnumerable<Edit> Add(CompilationUnitSyntax root, SyntaxList<UsingDirectiveSyntax> usings, IReadOnlyList<INamedTypeSymbol> ambiguous)
    {
        var aliases = ambiguous.Select(type => $"using {type.Name} = {type.ToDisplayString()};").ToList();
        var text = root.SyntaxTree.GetText();
        var line = Insertion.LineBreak(text, text.Lines[0]);
        var plain = usings.Where(directive => directive.Alias is null && directive.StaticKeyword.RawKind == 0 && directive.GlobalKeyword.RawKind == 0).ToList();
        // Aliases and static usings stand below the plain ones.
        var following = (plain.Count > 0 ? plain.Where(Follows) : usings.Where(directive => directive.GlobalKeyword.RawKind == 0))
            .FirstOrDefault(directive => !IsConditional(root, directive.SpanStart));
        if (following is not null)
        {
            var last = text.Lines.GetLineFromPosition(usings.Last().Span.End).End;
            return [Edit.Insert(root.SyntaxTree, following.SpanStart, Directive + line + Insertion.Indentation(following)),
                .. aliases.Count == 0 ? [] : new[] { Edit.Insert(root.SyntaxTree, last,
                    string.Concat(aliases.Select(alias => line + Insertion.Indentation(following) + alias))) }];
        }

        var preceding = (plain.Count > 0 ? plain : [.. usings]).LastOrDefault(directive => !IsConditional(root, directive.Span.End));
        if (preceding is not null)
        {
            var end = text.Lines.GetLineFromPosition(preceding.Span.End).End;
            return [Edit.Insert(root.SyntaxTree, end,
                string.Concat(aliases.Prepend(Directive).Select(directive => line + Insertion.Indentation(preceding) + directive)))];
        }

        var top = Top(root, text);
        var isApart = usings.Count > 0 || string.IsNullOrWhiteSpace(text.Lines.GetLineFromPosition(top).ToString());
        return [Edit.Insert(root.SyntaxTree, top,
            string.Concat(aliases.Prepend(Directive).Select(directive => directive + line)) + (isApart ? "" : line))];
    }

    // The usings of the file, or those of the namespace if the file has none.
    private static SyntaxList<UsingDirectiveSyntax> Block(CompilationUnitSyntax root, SyntaxNode place) =>
        root.Usings.Count == 0 && place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Usings.Count > 0) is { } space
            ? space.Usings : root.Usings;

    private static bool Follows(UsingDirectiveSyntax directive)
    {
        var name = directive.Name?.ToString() ?? "";
        var isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        return !isSystem && StringComparer.OrdinalIgnoreCase.Compare(name, ProviderChoice.Namespace) > 0;
    }

    /// <summary>Whether the position lies within <c>#if</c> … <c>#endif</c>.</summary>
    private static bool IsConditional(CompilationUnitSyntax root, int position)
    {
        var depth = 0;
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }

    /// <summary>Below the header of a file without usings, or above all of it if its first comment belongs to the first statement or type.</summary>
    private static int Top(CompilationUnitSyntax root, SourceText text)
    {
        var position = root.Externs.Count > 0 ? text.Lines.GetLineFromPosition(root.Externs.Last().Span.End).EndIncludingLineBreak : 0;
        var end = position;
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia.SkipWhile(trivia => trivia.SpanStart < position))
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
                end = trivia.Span.End;
                // A blank line ends the header.
                position = string.IsNullOrWhiteSpace(line.ToString()) ? end : position;
            }
            else if (trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia))
            {
                position = end = trivia.FullSpan.End;
            }
            else if (!trivia.IsComment() && !trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                break;
            }
        }

        var isHeader = root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax && root.AttributeLists.Count == 0 && root.Externs.Count == 0;
        return isHeader ? end : position;
    }
}
