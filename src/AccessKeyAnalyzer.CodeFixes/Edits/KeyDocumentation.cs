using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>
/// Takes the key out of the documentation of a member that no longer takes or passes one: "Makes a client with the AccessKey." becomes "Makes a client.".
/// </summary>
internal static class KeyDocumentation
{
    private const string Key = @"(access[ _-]?key|AK|SK|AKSK|secret|credential)s?( ?(id|secret|key|pair))?s?";

    private static readonly Regex Phrase = new(
        $@" (with|by|using|from|through|via) (the |an? |its |your |given )*{Key}((,| and|, and| or| ?[&/]| ?&amp;)( ?the| ?an?| ?its| ?your)? ?({Key}|id))*\b|(使用|用|通过|根据|基于)(您的|你的|账号)?( |AccessKey|AK|SK|密钥|密鑰|Secret|ID|Key|&amp;|&|和|与|及|、|/)*(AccessKey|AK|SK|密钥|密鑰|Secret|ID|Key)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Name = new($"^{Key}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex EmptyParentheses = new(@" ?(\( *\)|（ *）)", RegexOptions.CultureInvariant);

    private static readonly Regex JavaParameter = new(@"^[ \t]*\*?[ \t]*@param[ \t]+(?<name>\w+)", RegexOptions.CultureInvariant);

    /// <summary>The edits of a member's documentation.</summary>
    /// <param name="member">A method, constructor, property or type.</param>
    /// <param name="parameters">The names of the parameters that it has lost.</param>
    public static IEnumerable<Edit> Of(SyntaxNode member, IReadOnlyCollection<string> parameters)
    {
        foreach (var comment in member.GetLeadingTrivia().Where(trivia => trivia.IsComment() && !trivia.IsDocumentation()))
        {
            var shorter = EmptyParentheses.Replace(Phrase.Replace(comment.ToString(), ""), "");
            if (shorter != comment.ToString() && shorter.Any(char.IsLetter))
            {
                yield return new Edit(member.SyntaxTree, comment.Span, shorter);
            }
        }

        var documentation = member.GetLeadingTrivia().Where(trivia => trivia.IsDocumentation()).ToList();
        foreach (var comment in documentation.Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>())
        {
            var elements = comment.Content.OfType<XmlElementSyntax>()
                .Where(element => element.StartTag.Name.LocalName.ValueText is "summary" or "remarks" or "returns").ToList();
            var own = member.ChildNodes().OfType<ParameterListSyntax>().SelectMany(list => list.Parameters)
                .Select(parameter => parameter.Identifier.ValueText);
            foreach (var edit in elements.Count > 0 ? elements.SelectMany(Element)
                : Lines(comment, name => parameters.Contains(name) || (Name.IsMatch(name) && !own.Contains(name))))
            {
                yield return edit;
            }
        }
    }

    private static IEnumerable<Edit> Element(XmlElementSyntax element)
    {
        var span = TextSpan.FromBounds(element.StartTag.Span.End, element.EndTag.SpanStart);
        var content = element.SyntaxTree.GetText().ToString(span);
        var shorter = Phrase.Replace(content, "");
        return shorter == content || !shorter.Any(char.IsLetter) ? [] : [new Edit(element.SyntaxTree, span, shorter)];
    }

    // Not XML: what the vendor's samples have in the place of it.
    private static IEnumerable<Edit> Lines(DocumentationCommentTriviaSyntax comment, Func<string, bool> goes)
    {
        var text = comment.SyntaxTree.GetText();
        for (var i = text.Lines.IndexOf(comment.FullSpan.Start); i <= text.Lines.IndexOf(comment.FullSpan.End) && i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            var content = line.ToString();
            if (JavaParameter.Match(content) is { Success: true } parameter && goes(parameter.Groups["name"].Value))
            {
                yield return new Edit(comment.SyntaxTree, line.SpanIncludingLineBreak, "", WholeLines: true);
            }
            else if (comment.FullSpan.Contains(line.Start) && Phrase.Replace(content, "") is var shorter && shorter != content)
            {
                yield return shorter.Any(char.IsLetter) ? new Edit(comment.SyntaxTree, line.Span, shorter)
                    : new Edit(comment.SyntaxTree, line.SpanIncludingLineBreak, "", WholeLines: true);
            }
        }
    }
}
