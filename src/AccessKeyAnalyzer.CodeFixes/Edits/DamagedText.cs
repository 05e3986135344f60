using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.CodeFixes.Edits;

internal static class DamagedText
{
    private const char Replacement = '\uFFFD';

    private static readonly ConditionalWeakTable<SourceText, object> Known = new();

    /// <summary>
    /// Whether the host could not decode the file: <c>dotnet format</c> reads what has no byte order mark as UTF-8, and where a file is in GBK or Big5 each
    /// of its characters has become U+FFFD. To write such a text back would destroy them, so it is not edited.
    /// </summary>
    public static bool IsDamaged(this SourceText text) => (bool)Known.GetValue(text, static text => Search(text));

    private static object Search(SourceText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Replacement)
            {
                return true;
            }
        }

        return false;
    }
}
