using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>
/// Reads the comment that names a value where its code does not: behind it on its line, or on the line above. A comment of more than a few words speaks
/// of something, it does not name it.
/// </summary>
internal static class CommentBeside
{
    private const int MostWords = 6;

    // Further off, a comment speaks of another value of the line.
    private const int MostTokens = 24;

    private static readonly char[] OfCode = ['=', ';', '(', '"'];

    /// <summary>What the comment calls the value; empty where there is none.</summary>
    public static string Of(ExpressionSyntax value)
    {
        var lines = value.SyntaxTree.GetText().Lines;
        var line = lines.GetLineFromPosition(value.Span.End);
        var passed = 0;
        for (var token = value.GetLastToken(); token.SpanStart < line.End && passed++ < MostTokens; token = token.GetNextToken())
        {
            if (NameIn(token.TrailingTrivia) is { Length: > 0 } behind)
            {
                return behind;
            }

            if (token.RawKind == 0 || token.IsKind(SyntaxKind.EndOfFileToken))
            {
                break;
            }
        }

        var first = value.GetFirstToken();
        var begin = lines.GetLineFromPosition(value.SpanStart).Start;
        passed = 0;
        for (var before = first.GetPreviousToken(); before.RawKind != 0 && before.SpanStart >= begin; before = before.GetPreviousToken())
        {
            if (++passed > MostTokens)
            {
                return "";
            }

            first = before;
        }

        return NameIn(first.LeadingTrivia);
    }

    // The last comment is the nearest.
    private static string NameIn(SyntaxTriviaList trivia)
    {
        foreach (var comment in trivia.Reverse())
        {
            if (comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            {
                return Short(comment.ToString().Trim('/', '*', ' ', ':'));
            }

            if (comment.GetStructure() is DocumentationCommentTriviaSyntax documentation)
            {
                return Short(string.Concat(documentation.DescendantTokens().Where(t => t.IsKind(SyntaxKind.XmlTextLiteralToken)).Select(t => t.ValueText)).Trim());
            }
        }

        return "";
    }

    // Code that was taken out names what it held, not what stands below it.
    private static string Short(string comment) => comment.IndexOfAny(OfCode) < 0 && Detection.Words.Split(comment).Count <= MostWords ? comment : "";
}
