using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Configuration.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Tells which findings of a configuration file an <see cref="InlineAllowance"/> accepts: those on the line of the comment, and on the line below when the
/// comment has its line to itself. A comment is what the format says is one; within text and values of many lines, such as a script in YAML, what nearly
/// every language says.
/// </summary>
internal sealed class AllowedLines(SourceText text, ConfigurationDocument? document, IReadOnlyList<SourceSpan> comments)
{
    // A line may hold many findings.
    private readonly Dictionary<(int Line, bool AloneOnly), bool> _known = [];

    /// <summary>Whether a finding at <paramref name="span"/> is accepted.</summary>
    public bool Contain(SourceSpan span) =>
        text.Lines.IndexOf(span.Start) is var line && (Allows(line, aloneOnly: false) || (line > 0 && Allows(line - 1, aloneOnly: true)));

    private bool Allows(int line, bool aloneOnly)
    {
        if (!_known.TryGetValue((line, aloneOnly), out var allows))
        {
            _known.Add((line, aloneOnly), allows = Allows(text.Lines[line], aloneOnly));
        }

        return allows;
    }

    private bool Allows(TextLine line, bool aloneOnly)
    {
        var content = line.ToString();
        var first = content.Length - content.TrimStart().Length;
        for (var at = 0; InlineAllowance.TryFind(content, at, content.Length, out var position, out var isReasoned); at = position + 1)
        {
            if (isReasoned && StartOfComment(line, content, first, position) is { } start && (!aloneOnly || start <= first))
            {
                return true;
            }
        }

        return false;
    }

    // Where on its line the comment starts that holds the position; null where it is in none.
    private int? StartOfComment(TextLine line, string content, int first, int position)
    {
        var place = line.Start + position;
        foreach (var comment in comments)
        {
            if (comment.Start <= place && place < comment.End)
            {
                return comment.Start - line.Start;
            }
        }

        return IsInShortValue(place) ? null : InlineAllowance.CommentBefore(content, first, position);
    }

    // What a value of one line says about allowing is the value's, not ours.
    private bool IsInShortValue(int place) =>
        document?.Groups.Any(group => group.Values.Any(value =>
            value.Value.Source.Start <= place && place < value.Value.Source.End
                && text.Lines.IndexOf(value.Value.Source.Start) == text.Lines.IndexOf(value.Value.Source.End))) == true;
}
