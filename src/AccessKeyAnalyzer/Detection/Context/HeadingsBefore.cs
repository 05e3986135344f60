using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Reads the headings of a place in a text of lines and elements, as INI, YAML and XML in a literal have them: <c>[aliyun]</c> above it, <c>aliyun:</c>
/// above it and further left, <c>&lt;aliyun&gt;</c> that is still open.
/// </summary>
internal static class HeadingsBefore
{
    // A longer line is no heading.
    private const int LongestLine = 200;

    private static readonly char[] OfTags = ['<', '>'];
    private static readonly char[] EndsOfHeadings = [':', ']'];

    // Before each line of what was commented out.
    private static readonly char[] Marks = ['#', '/', ';', '*'];

    /// <summary>The names, innermost first.</summary>
    /// <param name="text">The text around the place.</param>
    /// <param name="start">The place.</param>
    /// <param name="first">Where to stop looking.</param>
    public static IEnumerable<string> Read(string text, int start, int first) => OfLines(text, start, first).Concat(OfElements(text, start, first));

    private static IEnumerable<string> OfLines(string text, int start, int first)
    {
        var begin = LineStart.Of(text, start, first);
        var indentation = Indentation(text, begin, start);
        var isBlock = true;
        for (var above = 1; begin > first; above++)
        {
            // Further up only what ends as a heading does is one.
            var end = isBlock || above == 1 ? begin - 1 : EndOfHeading(text, begin - 1, first);
            if (end < 0)
            {
                yield break;
            }

            begin = LineStart.Of(text, end, first);
            var line = end - begin <= LongestLine ? text.Substring(begin, end - begin).Trim().TrimStart(Marks).TrimStart() : "";
            if (line.Length < 2)
            {
                isBlock &= line.Length > 0;
                continue;
            }

            if (line[0] == '[' && line[line.Length - 1] == ']')
            {
                yield return line;
                yield break;
            }

            isBlock &= above <= LabelAbove.Farthest;
            // A few words right above, as a comment, or a vendor alone that heads the lines: of whom they speak.
            if ((above == 1 || isBlock) && LabelAbove.Names(line) && (above == 1 || CredentialName.IsVendorAlone(line)))
            {
                yield return line.TrimEnd(':');
            }
            else if (line[line.Length - 1] == ':' && Indentation(text, begin, end) is var outer && outer < indentation)
            {
                indentation = outer;
                yield return line;
            }
            else
            {
                // What stands further right is of another heading.
                isBlock = isBlock && Indentation(text, begin, end) <= indentation;
            }
        }
    }

    // The end of the nearest line that ends with a colon or a bracket; -1 where none does.
    private static int EndOfHeading(string text, int end, int first)
    {
        for (var at = Run.LastOf(text, EndsOfHeadings, end, first); at >= 0; at = Run.LastOf(text, EndsOfHeadings, at, first))
        {
            var stop = text.IndexOf('\n', at, end - at) is >= 0 and var line ? line : end;
            if (Run.End(text, at + 1, char.IsWhiteSpace, stop) == stop)
            {
                return stop;
            }
        }

        return -1;
    }

    // The mark of a comment, and the blank behind it, indent nothing: what stands in one may be of a heading that stands in none.
    private static int Indentation(string text, int begin, int end)
    {
        var marks = 0;
        var code = begin;
        for (; code < end && (text[code] is ' ' or '\t' || Marks.Contains(text[code])); code++)
        {
            marks += text[code] is ' ' or '\t' ? 0 : 1;
        }

        return code - begin - marks - (marks > 0 && text[code - 1] is ' ' or '\t' ? 1 : 0);
    }

    private static IEnumerable<string> OfElements(string text, int start, int first)
    {
        var closed = new Stack<string>();
        var end = -1;
        for (var i = Run.LastOf(text, OfTags, start, first); i >= 0; i = Run.LastOf(text, OfTags, i, first))
        {
            if (text[i] == '>')
            {
                end = i;
            }
            else if (end > i + 1)
            {
                var isEndTag = text[i + 1] == '/';
                var isEmpty = text[end - 1] is '/' or '?' or '-';
                var name = Name(text, isEndTag ? i + 2 : i + 1, end);
                end = -1;
                if (isEndTag)
                {
                    closed.Push(name);
                }
                else if (!isEmpty && closed.Count > 0 && closed.Peek() == name)
                {
                    closed.Pop();
                }
                else if (!isEmpty && closed.Count == 0 && name.Length > 0)
                {
                    yield return name;
                }
            }
        }
    }

    private static string Name(string text, int start, int end) => text.Substring(
        start, Run.End(text, start, c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':', Math.Min(end, start + Distances.Name)) - start);
}
