namespace AccessKeyAnalyzer.Detection;

/// <summary>Tells an option of a command line, whose value is the next word: <c>--access-key-secret</c>.</summary>
internal static class CommandOption
{
    private const int Longest = 80;

    public static bool Is(string word) =>
        word.Length is > 2 and <= Longest && word[0] == '-' && word.IndexOf('=') < 0 && word.IndexOf(' ') < 0 && CredentialName.Read(word).Part is not null;
}
