using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>The entries of files whose every line is one: env, INI, properties, the variables of request files.</summary>
internal static class LineEntry
{
    public static IReadOnlyList<TextSpan>? Find(string code, TextSpan value)
    {
        var end = EntryText.Quoted(code, value).End;
        var start = EntryText.LineStart(code, value.Start);

        // The line before continues in this one.
        while (start > 0 && code.Substring(0, start).TrimEnd('\r', '\n').EndsWith("\\", StringComparison.Ordinal))
        {
            start = EntryText.LineStart(code, start - 1);
        }

        return EntryText.IsBlank(code, end, EntryText.NextLine(code, end)) ? [TextSpan.FromBounds(EntryText.From(code, start), end)] : null;
    }
}
