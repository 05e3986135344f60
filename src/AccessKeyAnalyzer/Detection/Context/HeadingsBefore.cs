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

    // Markdown has six; what is bold is below them.
    private const int DeepestTitle = 7;

    private const string Bold = "**", Title = "##";

    private static readonly char[] EndsOfHeadings = [':', ']', '#', '*'];

    // ## 3. Aliyun OSS, **Aliyun OSS**
    private static readonly char[] AroundTitle = ['#', '*', ' ', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>The names, innermost first.</summary>
    /// <param name="text">The text around the place.</param>
    /// <param name="start">The place.</param>
    /// <param name="first">Where to stop looking.</param>
    public static IEnumerable<string> Read(string text, int start, int first) => OfLines(text, start, first).Concat(OpenElements.Read(text, start, first));

    private static IEnumerable<string> OfLines(string text, int start, int first)
    {
        var begin = LineStart.Of(text, start, first);
        var indentation = Indentation(text, begin, start);
        var isBlock = true;
        var level = int.MaxValue;
        for (var above = 1; begin > first; above++)
        {
            // Further up only what ends as a heading does is one.
            var end = isBlock || above == 1 ? begin - 1 : EndOfHeading(text, begin - 1, first);
            if (end < 0)
            {
                yield break;
            }

            begin = LineStart.Of(text, end, first);
            var line = end - begin <= LongestLine ? WithoutMarks(text, begin, end) : "";
            if (line.Length < 2)
            {
                isBlock &= line.Length > 0;
                continue;
            }

            if (LevelOfTitle(text, begin, end) is > 0 and var outerLevel)
            {
                // ### SMS below ## Aliyun
                if (outerLevel < level && line.Trim(AroundTitle) is var title && CredentialName.IsVendorAlone(title))
                {
                    yield return title;
                    yield break;
                }

                (isBlock, level) = (false, Math.Min(level, outerLevel));
                continue;
            }

            if (line[0] == '[' && line[line.Length - 1] == ']')
            {
                yield return line;
                yield break;
            }

            isBlock &= above <= LabelAbove.Farthest;
            if ((above == 1 || isBlock) && IsLabel(line, isNearest: above == 1))
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

    private static string WithoutMarks(string text, int begin, int end)
    {
        end = Run.Start(text, end, char.IsWhiteSpace, begin);
        begin = Run.End(text, begin, char.IsWhiteSpace, end);
        begin = Run.End(text, begin, IsMark, end);
        begin = Run.End(text, begin, char.IsWhiteSpace, end);
        return text.Substring(begin, end - begin);
    }

    // Before each line of what was commented out.
    private static bool IsMark(char c) => c is '#' or '/' or ';' or '*';

    // A few words right above, as a comment, or a vendor alone that heads the lines: of whom they speak.
    private static bool IsLabel(string line, bool isNearest) =>
        LabelAbove.Names(line) ? isNearest || CredentialName.IsVendorAlone(line) : LabelAbove.SpeaksOfSecret(line);

    // How deep a title of Markdown is, which has a line of its own above a blank one; 0 for any other line.
    private static int LevelOfTitle(string text, int begin, int end)
    {
        var marks = Run.End(text, begin, c => c == '#', end) - begin;
        var last = Run.Start(text, end, char.IsWhiteSpace, begin);
        var isTitle = marks > 1 || (last - begin > 2 * Bold.Length && IsBold(text, begin) && IsBold(text, last - Bold.Length));
        var next = Run.End(text, end + 1, c => c is ' ' or '\t' or '\r');
        return isTitle && next < text.Length && text[next] == '\n' ? marks > 1 ? marks : DeepestTitle : 0;
    }

    private static bool IsBold(string text, int at) => string.CompareOrdinal(text, at, Bold, 0, Bold.Length) == 0;

    // The end of the nearest line that ends as a heading does, or is a title of Markdown; -1 where none does.
    private static int EndOfHeading(string text, int end, int first)
    {
        // The last of them on a line decides for the line.
        var before = end;
        while (Run.LastOf(text, EndsOfHeadings, before, first) is >= 0 and var at)
        {
            var stop = text.IndexOf('\n', at, end - at) is >= 0 and var line ? line : end;
            before = LineStart.Of(text, at, first);
            if (Run.End(text, at + 1, char.IsWhiteSpace, stop) == stop || string.CompareOrdinal(text, before, Title, 0, Title.Length) == 0)
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
        for (; code < end && (text[code] is ' ' or '\t' || IsMark(text[code])); code++)
        {
            marks += text[code] is ' ' or '\t' ? 0 : 1;
        }

        return code - begin - marks - (marks > 0 && text[code - 1] is ' ' or '\t' ? 1 : 0);
    }
}
