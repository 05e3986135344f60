using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// The name that decides about a value, for a message. A name is taken from text in which other secrets may stand, so only its last word
/// is shown, and only if it is a plain name.
/// </summary>
internal static class ShownName
{
    // A longer name would push the rest of the message out of the window.
    private const int Longest = 48;

    // No name has so many letters and digits without the words that the classifier knows; a value does.
    private const int LongestRandom = 20;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];
    private static readonly char[] Punctuation = ['[', ']', '"', '\'', ':', '-', '.', '_'];

    /// <summary>The last identifier in the name, with what joins its words.</summary>
    public static string LastWord(string name)
    {
        var end = Run.Start(name, name.Length, c => !IsOfName(c));
        var start = Run.Start(name, end, IsOfName);
        return name.Substring(start, end - start);
    }

    /// <summary>The last word of the name; empty where it does not name a part of a credential by itself.</summary>
    public static string Of(string name)
    {
        var word = LastWord(name).Trim('-', '.', '_');
        return CredentialName.Read(word).Part is not null && IsPlain(word) ? word : "";
    }

    /// <summary>The word in the name of a scope that says whose it is; empty where it is not fit to be shown.</summary>
    public static string Of(CredentialScope scope)
    {
        foreach (var word in scope.Segment.Split(Blanks))
        {
            var name = word.Trim(Punctuation);
            if (IsPlain(name) && name.All(IsOfName) && NameOwners.OfScope(Words.Split(name)) == scope.Owner)
            {
                return name;
            }
        }

        return "";
    }

    private static bool IsPlain(string word) =>
        word.Length is > 0 and <= Longest && CandidateScanner.Scan(word, withPlainIds: true).Count == 0 && !IsRandom(word);

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    // Digits stand at the end of a name, not between its letters.
    private static bool IsRandom(string word)
    {
        var changes = 0;
        for (var i = 1; i < word.Length; i++)
        {
            changes += char.IsDigit(word[i]) != char.IsDigit(word[i - 1]) ? 1 : 0;
        }

        return changes > 3 || (changes > 1 && word.Length > LongestRandom);
    }
}
