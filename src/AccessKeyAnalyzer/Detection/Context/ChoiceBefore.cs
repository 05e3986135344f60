using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Names a value by what the choice that ends in it is given to, as PowerShell has it: <c>$secret = if (…) { $env:SECRET } else { '…' }</c>.
/// </summary>
internal static class ChoiceBefore
{
    private static readonly string[] Choices = ["if", "switch"];
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>What is assigned; empty where the value stands at the start of no branch.</summary>
    public static string NameOf(string text, int start)
    {
        var first = Math.Max(0, start - Distances.Object);
        var open = Run.Start(text, start, c => char.IsWhiteSpace(c) || c is '"' or '\'', first) - 1;
        if (open < first || text[open] != '{')
        {
            return "";
        }

        for (int at = open, closed = 0; at >= 0; at = Run.LastOf(text, Braces, at, first))
        {
            if (text[at] == '}')
            {
                closed++;
            }
            else if (closed-- == 0)
            {
                var end = ScopeBefore.EndOfHeading(text, at, first);
                var begin = LineStart.Of(text, end, first);
                var head = text.Substring(begin, end - begin);
                if (AssignedIn(head) is { Length: > 0 } name)
                {
                    return name;
                }

                // The branches before this one are of the same choice.
                closed = head.IndexOf("else", StringComparison.OrdinalIgnoreCase) >= 0 ? -1 : 0;
            }
        }

        return "";
    }

    private static string AssignedIn(string head)
    {
        var equals = head.IndexOf('=');
        var choice = equals is > 0 and < Distances.Name ? head.Substring(equals + 1).TrimStart() : "";
        var word = choice.Substring(0, Run.End(choice, 0, char.IsLetter));
        return Array.Exists(Choices, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) ? head.Substring(0, equals) : "";
    }
}
