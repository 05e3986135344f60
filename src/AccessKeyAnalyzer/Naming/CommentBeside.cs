using AccessKeyAnalyzer.Detection.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Reads the comment that names a value where its code does not: behind it on its line, or on the line above. A comment of more than a few words speaks
/// of something, it does not name it.
/// </summary>
internal static class CommentBeside
{
    // A comment that is a name is short; a sentence speaks of something.
    private const int MostWords = 6;

    // In characters. Further off, a comment speaks of another value of the line.
    private const int Reach = 240;

    private static readonly char[] OfCode = ['=', ';', '(', '"'];
    private const SyntaxKind OfText = SyntaxKind.XmlTextLiteralToken, EndOfLine = SyntaxKind.XmlTextLiteralNewLineToken;
    private static readonly char[] Around = ['/', '*', ' ', ':', '\t', '\r'];
    private static readonly char[] BetweenClauses = ['，', '；', '。'];

    /// <summary>What the comment calls the value; empty where there is none.</summary>
    public static string Of(ExpressionSyntax value)
    {
        // By positions: to go from token to token is to search the list around them for each step.
        var text = value.SyntaxTree.GetText();
        var root = value.SyntaxTree.GetRoot();
        return Before(value.SpanStart, text, root) is { Length: > 0 } before ? before
            : Behind(value, text, root) is { Length: > 0 } behind ? behind
            : Above(value, text, root) is { Length: > 0 } above ? above
            // { /* accessKeySecret */ return "…"; }
            : value.Parent is StatementSyntax statement ? Before(statement.SpanStart, text, root)
            : "";
    }

    /// <summary>What the comment above the value's line says; empty where there is none. What stands behind a value may be an aside.</summary>
    public static string Above(ExpressionSyntax value) => Above(value, value.SyntaxTree.GetText(), value.SyntaxTree.GetRoot());

    /// <summary>What the comment behind the value on its line says; empty where there is none.</summary>
    public static string Behind(ExpressionSyntax value) => Behind(value, value.SyntaxTree.GetText(), value.SyntaxTree.GetRoot());

    /// <summary>What the comment above a declaration says of it in a few words; empty where there is none.</summary>
    public static string Of(MemberDeclarationSyntax declaration) => declaration.HasLeadingTrivia ? NameIn(declaration.GetLeadingTrivia()) : "";

    // Make(/* accessKeySecret */ "…")
    private static string Before(int end, SourceText text, SyntaxNode root)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end > 1 && text[end - 1] == '/' && text[end - 2] == '*' ? NameIn(CommentAt(root, end - 1)) : "";
    }

    private static string Behind(ExpressionSyntax value, SourceText text, SyntaxNode root)
    {
        var end = Math.Min(text.Lines.GetLineFromPosition(value.Span.End).End, value.Span.End + Reach);
        for (var at = value.Span.End; at + 1 < end; at++)
        {
            if (text[at] != '/' || text[at + 1] is not ('/' or '*'))
            {
                continue;
            }

            var comment = CommentAt(root, at);
            if (comment.SpanStart == at && NameIn(comment) is { Length: > 0 } name)
            {
                return name;
            }

            // What is no comment, or says no name, is passed over as a whole.
            at = Math.Max(at, (comment.FullSpan.Length > 0 ? comment.FullSpan.End : root.FindToken(at).Span.End) - 1);
        }

        return "";
    }

    // Before the first token of the line.
    private static string Above(ExpressionSyntax value, SourceText text, SyntaxNode root)
    {
        var start = text.Lines.GetLineFromPosition(value.SpanStart).Start;
        while (start < value.SpanStart && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return value.SpanStart - start > Reach ? "" : NameIn(root.FindToken(start).LeadingTrivia);
    }

    // The last comment is the nearest.
    private static string NameIn(SyntaxTriviaList trivia)
    {
        foreach (var comment in trivia.Reverse())
        {
            if (IsComment(comment))
            {
                return NameIn(comment);
            }
        }

        return "";
    }

    // By its token, which is found by halving: to search for trivia is to go through all nodes beside it.
    private static SyntaxTrivia CommentAt(SyntaxNode root, int position) =>
        root.FindToken(position) is var token && token.Span.Contains(position) ? default
            : token.LeadingTrivia.Concat(token.TrailingTrivia).FirstOrDefault(trivia => trivia.FullSpan.Contains(position));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia || trivia.GetStructure() is DocumentationCommentTriviaSyntax;

    private static string NameIn(SyntaxTrivia comment) =>
        comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia ? Short(comment.ToString())
        : comment.GetStructure() is DocumentationCommentTriviaSyntax documentation
            ? Short(string.Concat(documentation.DescendantTokens().Where(token => token.Kind() is OfText or EndOfLine).Select(token => token.ValueText)))
        : "";

    // The first line names, the others speak of it; so do the clauses of 阿里云密钥，已停用. Code that was taken out names what it held, not what stands below it.
    private static string Short(string comment)
    {
        var line = comment.Split('\n').Select(l => l.Trim(Around)).FirstOrDefault(l => l.Length > 0) ?? "";
        return line.IndexOfAny(OfCode) >= 0 || Detection.Texts.Words.Split(line, MostWords + 1).Count > MostWords ? ""
            : Array.Find(line.Split(BetweenClauses), clause => CredentialName.Read(clause).Part is not null) ?? line;
    }
}
