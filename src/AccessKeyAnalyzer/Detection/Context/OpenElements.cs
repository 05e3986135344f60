using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Reads the elements that are still open at a place in a text: <c>&lt;aliyun&gt;</c> above it.</summary>
internal static class OpenElements
{
    private static readonly char[] OfTags = ['<', '>'];

    /// <summary>Their names, innermost first.</summary>
    /// <param name="text">The text around the place.</param>
    /// <param name="start">The place.</param>
    /// <param name="first">Where to stop looking.</param>
    public static IEnumerable<string> Read(string text, int start, int first)
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
