using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>Tells an option of a command line, whose value is the next word: <c>--access-key-secret</c>.</summary>
internal static class CommandOption
{
    // In characters: -hmac
    private const int LongestShort = 5;

    private static readonly string[] ShortSecrets = ["-k", "-hmac"];

    public static bool Is(string word) =>
        word.Length is > 1 and <= Distances.Name && word[0] == '-' && word.IndexOf('=') < 0 && word.IndexOf(' ') < 0
            && CredentialName.Read(word).Part is not null;

    /// <summary>Whether the text ends in <c>-k</c> or <c>-hmac</c>, by which <c>ossutil</c> and <c>openssl</c> take the secret.</summary>
    public static bool IsShortSecret(string text)
    {
        var end = Run.Start(text, text.Length, IsAround);
        var start = Run.Start(text, end, c => !IsAround(c), Math.Max(0, end - LongestShort - 1));
        return Array.IndexOf(ShortSecrets, text.Substring(start, end - start)) >= 0;
    }

    private static bool IsAround(char c) => c is ' ' or '\t' or '\r' or '\n' or '=' or '"' or '\'';
}
