using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Readers;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The lines of a configuration file whose findings an <see cref="InlineAllowance"/> accepts: that of the comment, and the one below when the
/// comment has its line to itself.
/// </summary>
internal sealed class AllowedLines
{
    private readonly HashSet<int> _allowed = [];
    private readonly TextLineCollection _lines;

    public AllowedLines(string text, TextLineCollection lines, IReadOnlyList<SourceSpan> comments)
    {
        _lines = lines;
        if (InlineAllowance.IsMentionedIn(text))
        {
            foreach (var comment in comments)
            {
                Add(text, comment);
            }
        }
    }

    /// <summary>Whether a finding at <paramref name="span"/> is accepted.</summary>
    public bool Contain(SourceSpan span) => _allowed.Contains(_lines.IndexOf(span.Start));

    private void Add(string text, SourceSpan comment)
    {
        var start = comment.Start;
        while (InlineAllowance.TryFind(text, start, comment.End, out var position, out var isReasoned))
        {
            if (isReasoned)
            {
                var line = _lines.GetLineFromPosition(position);
                _allowed.Add(line.LineNumber);
                if (comment.Start <= Chars.SkipBlanks(text, line.Start))
                {
                    _allowed.Add(line.LineNumber + 1);
                }
            }

            start = position + 1;
        }
    }
}
