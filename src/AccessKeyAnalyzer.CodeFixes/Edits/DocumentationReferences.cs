using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>Takes what goes out of the documentation that names it: the phrase or the sentence, or else only the reference, which becomes code.</summary>
internal static class DocumentationReferences
{
    private const string Mark = "\u0001";
    private const string Item = "(the |its |an? )?" + Mark;

    // "with the ID and the secret", the end of a sentence or not.
    private static readonly Regex Phrase =
        new($" (with|by|using|from|through|via|for|of|in|and|or) {Item}((,| and| or|, and|, or) {Item})*", RegexOptions.CultureInvariant);

    private static readonly Regex Sentence =
        new($"(?<=^|[.!?] )[^.!?\r\n]*{Mark}[^.!?\r\n]*[.!?]( |$)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>The edits that leave no documentation of a member with a reference to what goes.</summary>
    public static IEnumerable<Edit> Without(IEnumerable<SyntaxNode> references) =>
        references.Select(reference => reference.FirstAncestorOrSelf<XmlNodeSyntax>()).OfType<XmlNodeSyntax>().Distinct()
            .GroupBy(node => node.Parent is XmlElementSyntax element ? (SyntaxNode)element : node).SelectMany(Without);

    private static IEnumerable<Edit> Without(IGrouping<SyntaxNode, XmlNodeSyntax> references)
    {
        var text = references.Key.SyntaxTree.GetText();
        if (references.Key is not XmlElementSyntax element)
        {
            return [Alone(references.Key, text)];
        }

        // In place of each reference its mark, and what is not needed to tell the phrase is left as it is.
        var start = element.StartTag.Span.End;
        var content = text.ToString(TextSpan.FromBounds(start, element.EndTag.SpanStart));
        foreach (var reference in references.OrderByDescending(reference => reference.SpanStart))
        {
            content = content.Remove(reference.SpanStart - start, reference.Span.Length).Insert(reference.SpanStart - start, Mark);
        }

        var names = new Queue<string>(references.OrderBy(reference => reference.SpanStart).Select(Name));
        var shorter = Phrase.Replace(content, "");
        var others = Sentence.Replace(content, "");
        var rest = shorter.IndexOf(Mark, StringComparison.Ordinal) < 0 && HasWords(shorter) ? shorter
            : others.IndexOf(Mark, StringComparison.Ordinal) < 0 && HasWords(others)
                ? others.TrimEnd(' ')
            : null;
        if (!HasWords(others) && MayGo(element, rest) && Removal.Documentation(element) is { } whole)
        {
            return [whole];
        }

        rest ??= Regex.Replace(content, Mark, _ => $"<c>{names.Dequeue()}</c>");
        return [new Edit(element.SyntaxTree, TextSpan.FromBounds(start, element.EndTag.SpanStart), rest)];
    }

    // <seealso cref="…"/>
    private static Edit Alone(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        return text.ToString(line.Span).Replace(node.ToString(), "").Trim() is "///" or "*" or ""
            ? new Edit(node.SyntaxTree, line.SpanIncludingLineBreak, "", WholeLines: true)
            : Edit.Replace(node, "");
    }

    // The summary of what others see is asked for (CS1591).
    private static bool MayGo(XmlElementSyntax element, string? rest) => element.StartTag.Name.LocalName.ValueText switch
    {
        "remarks" => true,
        "exception" => rest is null,
        "summary" => rest is null && ((DocumentationCommentTriviaSyntax?)element.FirstAncestorOrSelf<StructuredTriviaSyntax>())?.ParentTrivia.Token.Parent?
            .FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.Modifiers.All(modifier =>
                modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword))
            && ((DocumentationCommentTriviaSyntax)element.Parent!).Content.OfType<XmlElementSyntax>().Count() == 1,
        _ => false,
    };

    private static bool HasWords(string content) => content.Any(char.IsLetter);

    private static string Name(XmlNodeSyntax reference) => reference.DescendantNodes().Select(node => node switch
    {
        XmlCrefAttributeSyntax type => type.Cref.ToString(),
        XmlNameAttributeSyntax parameter => parameter.Identifier.ToString(),
        _ => null,
    }).First(name => name is not null)!;
}
