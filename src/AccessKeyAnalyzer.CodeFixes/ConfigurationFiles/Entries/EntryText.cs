using AccessKeyAnalyzer.Configuration.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>Moves about in the text of a file whose comments are blank.</summary>
internal static class EntryText
{
    /// <summary>The text with blanks for its comments, so that what stands before a value is what belongs to it. Every place stays the same.</summary>
    public static string WithoutComments(string text, IReadOnlyList<SourceSpan> comments)
    {
        var code = text.ToCharArray();
        foreach (var comment in comments)
        {
            for (var i = comment.Start; i < comment.End; i++)
            {
                code[i] = code[i] is '\r' or '\n' ? code[i] : ' ';
            }
        }

        return new(code);
    }

    /// <summary>The value with the quotes around it, if there are any.</summary>
    public static TextSpan Quoted(string code, TextSpan value) =>
        value.Start > 0 && value.End < code.Length && code[value.Start - 1] is '"' or '\'' && code[value.End] == code[value.Start - 1]
            ? TextSpan.FromBounds(value.Start - 1, value.End + 1)
            : value;

    /// <summary>The last place before <paramref name="position"/> that is not white space, or -1.</summary>
    public static int Before(string code, int position)
    {
        do
        {
            position--;
        }
        while (position >= 0 && char.IsWhiteSpace(code[position]));

        return position;
    }

    /// <summary>The first place from <paramref name="position"/> on that is not white space, or the text's length.</summary>
    public static int From(string code, int position)
    {
        while (position < code.Length && char.IsWhiteSpace(code[position]))
        {
            position++;
        }

        return position;
    }

    public static int LineStart(string code, int position) => position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;

    /// <summary>Where the next line starts; the text's length in the last.</summary>
    public static int NextLine(string code, int position)
    {
        var end = position < code.Length ? code.IndexOf('\n', position) : -1;
        return end < 0 ? code.Length : end + 1;
    }

    public static bool IsBlank(string text, int start, int end) => From(text, start) >= end;
}
