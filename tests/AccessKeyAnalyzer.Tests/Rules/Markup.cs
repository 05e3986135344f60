using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Reads <c>{|name:text|}</c>: the text without the marks, and the named spans.</summary>
internal static class Markup
{
    public static (string Text, IReadOnlyList<(string Name, TextSpan Span)> Spans) Parse(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var open = new Stack<(string Name, int Start)>();
        var spans = new List<(string, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var colon = marked.IndexOf(':', i);
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0 && colon > 0 && marked.AsSpan(i + 2, colon - i - 2).IndexOfAnyExceptInRange('.', 'z') < 0)
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0 && open.TryPop(out var span))
            {
                spans.Add((span.Name, TextSpan.FromBounds(span.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), spans);
    }
}
