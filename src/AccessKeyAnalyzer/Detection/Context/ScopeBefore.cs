using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Reads the names of what encloses a place in a text: the braces of JSON in a literal and of code in a comment, or the headings of a text without braces.
/// </summary>
internal static class ScopeBefore
{
    private static readonly char[] Brackets = ['{', '}', '[', ']'];

    /// <summary>The names, outermost first, with colons between them; empty where nothing does.</summary>
    public static string Read(string text, int start)
    {
        var names = new List<string>();
        var closed = 0;
        var first = Math.Max(0, start - Distances.Scope);
        for (var i = Run.LastOf(text, Brackets, start, first); i >= 0 && names.Count < Distances.Nesting; i = Run.LastOf(text, Brackets, i, first))
        {
            if (text[i] is '}' or ']')
            {
                closed++;
            }
            else if (closed-- == 0)
            {
                closed = 0;
                names.Add(NameBefore.Read(text, EndOfHeading(text, i, first), floor: first));
            }
        }

        names.AddRange(HeadingsBefore.Read(text, start, first));
        names.Reverse();
        return string.Join(":", names);
    }

    /// <summary>Where the text ends that heads a brace: one on a line of its own belongs to the line above, also in code that was taken out.</summary>
    public static int EndOfHeading(string text, int brace, int first)
    {
        var end = Run.Start(text, brace, c => c is ' ' or '\t' or '/' or '*', first);

        if (end == first || text[end - 1] != '\n')
        {
            return brace;
        }

        return Run.Start(text, end, char.IsWhiteSpace, first);
    }
}
