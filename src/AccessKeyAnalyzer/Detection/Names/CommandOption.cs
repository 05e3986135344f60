using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>Tells an option of a command line, whose value is the next word: <c>--access-key-secret</c>.</summary>
internal static class CommandOption
{
    public static bool Is(string word) =>
        word.Length is > 1 and <= Distances.Name && word[0] == '-' && word.IndexOf('=') < 0 && word.IndexOf(' ') < 0
            && CredentialName.Read(word).Part is not null;

    /// <summary>Whether the text ends in <c>-k</c>, by which <c>ossutil</c> takes the secret.</summary>
    public static bool IsShortSecret(string text)
    {
        var end = Run.Start(text, text.Length, IsAround);

        return end > 1 && text[end - 1] == 'k' && text[end - 2] == '-' && (end == 2 || IsAround(text[end - 3]));
    }

    private static bool IsAround(char c) => c is ' ' or '\t' or '\r' or '\n' or '=' or '"' or '\'';
}
