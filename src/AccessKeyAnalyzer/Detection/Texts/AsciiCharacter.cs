namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>The ASCII classes that keys are made of. <see cref="char"/>'s own methods accept all of Unicode.</summary>
internal static class AsciiCharacter
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsBase62(char c) => IsDigit(c) || IsUpper(c) || IsLower(c);

    public static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Base58 leaves out the characters that people confuse: 0, O, I and l.</summary>
    public static bool IsBase58(char c) => IsBase62(c) && c is not ('0' or 'O' or 'I' or 'l');

    /// <summary>Base64 in either of its alphabets, without padding.</summary>
    public static bool IsBase64(char c) => IsBase62(c) || c is '+' or '/' or '-' or '_';

    /// <summary>How many of the characters are of each class.</summary>
    public static (int Digits, int Uppers, int Lowers) CountClasses(string text, int start, int length)
    {
        int digits = 0, uppers = 0, lowers = 0;
        for (var i = start; i < start + length; i++)
        {
            digits += IsDigit(text[i]) ? 1 : 0;
            uppers += IsUpper(text[i]) ? 1 : 0;
            lowers += IsLower(text[i]) ? 1 : 0;
        }

        return (digits, uppers, lowers);
    }

    public static bool All(string text, int start, int length, Func<char, bool> predicate)
    {
        for (var i = start; i < start + length; i++)
        {
            if (!predicate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
