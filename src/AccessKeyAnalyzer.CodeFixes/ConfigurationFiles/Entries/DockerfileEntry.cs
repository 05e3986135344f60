using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>One assignment of an ENV, ARG or LABEL; the instruction, where it is the only one.</summary>
internal static class DockerfileEntry
{
    public static IReadOnlyList<TextSpan>? Find(string code, TextSpan value)
    {
        var quoted = EntryText.Quoted(code, value);
        if (quoted.Start == 0 || code[quoted.Start - 1] != '=')
        {
            return null;
        }

        var start = quoted.Start - 1;
        while (start > 0 && !char.IsWhiteSpace(code[start - 1]))
        {
            start--;
        }

        var next = quoted.End;
        while (next < code.Length && (code[next] is ' ' or '\t' || IsContinuation(code, next)))
        {
            next = IsContinuation(code, next) ? EntryText.From(code, next + 1) : next + 1;
        }

        if (next < code.Length && code[next] is not ('\r' or '\n'))
        {
            return [TextSpan.FromBounds(start, next)];
        }

        var before = EntryText.Before(code, start);
        while (before >= 0 && IsContinuation(code, before))
        {
            before = EntryText.Before(code, before);
        }

        if (before < 0)
        {
            return null;
        }

        var word = EntryText.From(code, EntryText.LineStart(code, before));
        var isFirst = code.Substring(word, before + 1 - word).ToUpperInvariant() is "ENV" or "ARG" or "LABEL";
        return [TextSpan.FromBounds(isFirst ? word : before + 1, quoted.End)];
    }

    private static bool IsContinuation(string code, int at) => code[at] is '\\' or '`' && EntryText.IsBlank(code, at + 1, EntryText.NextLine(code, at));
}
