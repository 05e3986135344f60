using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Readers;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>The lines of a configuration file whose findings are accepted by an <see cref="InlineAllowance"/>: that of the comment,
/// and the one below when the comment has its line to itself.</summary>
internal static class AllowedLines
{
    private static readonly HashSet<int> None = [];

    public static HashSet<int> Of(string text, TextLineCollection lines, IReadOnlyList<SourceSpan> comments)
    {
        if (!InlineAllowance.IsMentionedIn(text))
        {
            return None;
        }

        var allowed = new HashSet<int>();
        foreach (var comment in comments)
        {
            var start = comment.Start;
            while (InlineAllowance.TryFind(text, start, comment.End, out var position, out var isReasoned))
            {
                if (isReasoned)
                {
                    var line = lines.GetLineFromPosition(position);
                    allowed.Add(line.LineNumber);
                    if (comment.Start <= Chars.SkipBlanks(text, line.Start))
                    {
                        allowed.Add(line.LineNumber + 1);
                    }
                }

                start = position + 1;
            }
        }

        return allowed;
    }
}
