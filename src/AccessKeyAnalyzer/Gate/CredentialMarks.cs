using System.Text;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// What a text that holds a credential must show, made from the vocabulary that the classifier judges by: a new prefix or name there is a mark here. A secret
/// in one piece is found by <see cref="SecretRuns"/> under any name; the names are for what is put together, escaped or encoded.
/// </summary>
internal static class CredentialMarks
{
    // Where a name's words meet in a file of any format, and in an identifier.
    private static readonly string[] AnySeparator = ["", "_", "-", ".", " "];
    private static readonly string[] IdentifierSeparator = ["", "_"];

    // What stands for a letter, a digit, or a sign between words. Most escapes in code are others: controls, letters of other languages.
    private static readonly string[] Escapes = [@"\u00", @"\U000000", @"\x", @"\x0", @"\x00"];
    private static readonly char[] FirstDigits = ['2', '3', '4', '5', '6', '7'];

    private static readonly string[] Behind = [" =", "=", "\""];

    /// <summary>The marks of a configuration file, to be searched without regard to case.</summary>
    public static IReadOnlyList<string> InConfiguration { get; } = Distinct(
    [
        .. Vocabulary.Prefixes,
        .. Vocabulary.Prefixes.Select(Base64Start),
        .. Vocabulary.CertainSecrets.Concat(Vocabulary.LikelySecrets).Concat(Vocabulary.AlibabaFragments)
            .SelectMany(name => AnySeparator.Select(separator => name.Replace(" ", separator))),
        // What escapes, continues or quotes a part of a value may hide any of these, and part a run.
        "&#", @"\u00", @"\u{", @"\x", "\\\n", "\\\r", "<![CDATA[",
    ]);

    /// <summary>The marks in C# of what is a credential whatever it is called, to be searched as they are.</summary>
    public static IReadOnlyList<string> ValuesInSource { get; } = Distinct(
    [
        .. Vocabulary.Prefixes,
        .. Vocabulary.Prefixes.Select(Base64Start),
        // LTAI backwards, in hexadecimal, as characters and as bytes: what people do to a long-lived key.
        "IATL", "4C544149", "4c544149", "'L'", "0x4C", "0x4c",
    ]);

    /// <summary>The marks in C# of names that say alone that a key is Alibaba Cloud's, and of what may hide one.</summary>
    public static IReadOnlyList<string> CertainNamesInSource { get; } = Distinct(
    [
        .. Vocabulary.CertainSecrets.SelectMany(NamesOf),
        .. Vocabulary.AlibabaFragments.SelectMany(name => CasesOf(name, "")),
        .. Escapes.SelectMany(escape => FirstDigits.Select(digit => escape + digit)),
    ]);

    /// <summary>These, and the marks of names that say so where something else says whose they are.</summary>
    public static IReadOnlyList<string> NamesInSource { get; } = Distinct(
    [
        .. CertainNamesInSource,
        .. Vocabulary.LikelySecrets.SelectMany(NamesOf),
        .. CasesOf(Vocabulary.ShortSecret, "").SelectMany(name => Assigned(name)),
    ]);

    // A mark that stands twice would look like two that share a pair.
    private static IReadOnlyList<string> Distinct(IEnumerable<string> marks) => [.. marks.Distinct(StringComparer.Ordinal)];

    // LTAI in Base64, as far as what stands behind it does not matter.
    private static string Base64Start(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).Substring(0, text.Length * 8 / 6);

    private static IEnumerable<string> NamesOf(string name) => IdentifierSeparator.SelectMany(separator => CasesOf(name, separator));

    // aliyun and Aliyun, AliYun, ALIYUN. What stands before the second letter makes no difference.
    private static IEnumerable<string> CasesOf(string name, string separator)
    {
        if (separator.Length > 0 && name.IndexOf(' ') < 0)
        {
            yield break;
        }

        var words = name.Split(' ');
        yield return WithoutFirst(string.Join(separator, words), name);
        yield return WithoutFirst(string.Join(separator, words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))), name);
        yield return WithoutFirst(string.Join(separator, words).ToUpperInvariant(), name);
    }

    private static string WithoutFirst(string spelling, string name) => name.Length > 3 && !Words.IsChinese(name) ? spelling.Substring(1) : spelling;

    // In small letters it ends many an ordinary word.
    private static IEnumerable<string> Assigned(string name) =>
        Behind.Select(behind => (char.IsLower(name[0]) ? " " : "") + name + behind);
}
