using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Reads the comment above a few settings that says whose they are: <c># Aliyun OSS</c>. What begins with another word speaks of the vendor, it does not
/// name it.
/// </summary>
internal static class LabelAbove
{
    /// <summary>In lines: settings of one thing that a comment heads.</summary>
    public const int Farthest = 8;

    // What is longer is no label.
    private const int LongestLine = 200;
    private const int MostWords = 6;

    // In characters, back to the start of a line. One that begins further off heads nothing.
    private const int Reach = 1_024;

    // In characters: a blank line and the fence of a block of code.
    private const int LongestGap = 12;

    private const string Region = "region";

    private static readonly string[] Openings = ["//", "#", ";", "/*", "<!--", "--", "REM "];
    private static readonly char[] Marks = [' ', '\t', '\r', '/', '#', ';', '*', '<', '!', '-', '>', '=', '：', ':'];
    private static readonly char[] Around = [' ', '\t', '`', '"', '\'', '*'];
    private static readonly char[] Closing = ['"', '\'', '`', ',', ' ', '\t', '{', '}', ']'];
    private static readonly char[] Colons = [':', '：'];
    private static readonly char[] EndsOfClauses = [',', '，', '。', '.', ':', '：'];
    private static readonly char[] OfCode = ['=', ';', '(', '"', '\'', '{', '<', '/'];

    /// <summary>What the comment says; empty where there is none that names Alibaba Cloud.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="position">A place on the line of the setting.</param>
    public static string Of(string text, int position)
    {
        var start = StartOfLine(text, position);
        var indentation = IndentationAt(text, start);
        for (var lines = 0; start > 0 && lines < Farthest; lines++)
        {
            var end = start - 1;
            start = StartOfLine(text, end);
            var line = end - start <= LongestLine ? text.Substring(start, end - start).Trim() : "";
            if (line.Length == 0 || IndentationAt(text, start) != indentation)
            {
                return "";
            }

            if (IsComment(line))
            {
                return Names(line) ? line.Trim(Marks) : "";
            }
        }

        return "";
    }

    /// <summary>
    /// What the comment right above a line, or any line right above a value that stands alone, calls that value; empty where it calls it no secret:
    /// <c># aliyun access key secret</c>.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="position">A place on the line of the value.</param>
    public static string NameOf(string text, int position)
    {
        var start = StartOfLine(text, position);
        var isAlone = Run.Start(text, position, Around.Contains, start) == start;
        // ## AccessKeySecret, and the value in a block of code
        start = isAlone ? Run.Start(text, start, c => c is '`' || char.IsWhiteSpace(c), Math.Max(0, start - LongestGap)) : start - 1;
        var above = start <= 0 ? 0 : StartOfLine(text, start);
        var isBeside = start - above is > 0 and <= LongestLine && (isAlone || IndentationAt(text, above) == IndentationAt(text, start + 1));
        var line = isBeside ? text.Substring(above, start - above).Trim() : "";
        var label = isAlone || IsComment(line) ? line.Trim(Marks) : "";
        // AccessKeySecret: see the wiki
        return isAlone && label.IndexOfAny(Colons) >= 0 ? "" : NameIn(label);
    }

    /// <summary>The comment behind what ends there, if nothing else stands between: <c>"secret": "…", // Aliyun</c>; empty where there is none.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="end">Where the value ends, or the key of a section.</param>
    public static string Behind(string text, int end)
    {
        var stop = Run.End(text, end, c => c != '\n', Math.Min(text.Length, end + LongestLine));
        end = Run.End(text, end, Closing.Contains, stop);
        // -AsPlainText -Force # Aliyun
        end = end < stop && text[end] == '-' ? Run.End(text, end, c => char.IsLetter(c) || c is '-' or ' ' or ')', stop) : end;
        var rest = text.Substring(end, stop - end);
        rest = rest.StartsWith("</", StringComparison.Ordinal) ? rest.Substring(rest.IndexOf('>') + 1).TrimStart() : rest;
        var close = rest.IndexOf("*/", StringComparison.Ordinal);
        return IsComment(rest) ? rest.Substring(0, close < 0 ? rest.Length : close).Trim(Marks) : "";
    }

    /// <summary>The label, if it calls something a secret of Alibaba Cloud in a few words; else empty.</summary>
    public static string NameIn(string label) =>
        WordsOf(label).Count > 0 && CredentialName.Read(label) is { Part: CredentialPart.AccessKeySecret } name
        && (name.Strength == NameStrength.Certain || Names(label))
            ? label
            : "";

    /// <summary>The name of the region of C# that is open at a place; empty where none is, or it begins too far off.</summary>
    public static string OfRegion(string text, int position)
    {
        var closed = 0;
        var first = Math.Max(0, position - Distances.Scope);
        for (var at = LastRegion(text, position, first); at >= 0; at = LastRegion(text, at, first))
        {
            if (text[at - 1] == '#' && closed-- == 0)
            {
                var start = at + Region.Length;
                return text.Substring(start, Run.End(text, start, c => c != '\n', position) - start).Trim();
            }

            closed += at - first > 3 && string.CompareOrdinal(text, at - 4, "#end", 0, 4) == 0 ? 1 : 0;
        }

        return "";
    }

    private static int LastRegion(string text, int before, int first) =>
        before - first > 1 ? text.LastIndexOf(Region, before - 1, before - 1 - first, StringComparison.Ordinal) : -1;

    /// <summary>Whether a line, without its comment's marks, is a name of Alibaba Cloud or of something there, in a few words.</summary>
    public static bool Names(string line) =>
        WordsOf(line.Trim(Marks)) is { Count: > 0 } words && NameOwners.StartsWithAlibaba(words) && NameOwners.OfName(words) == NameOwner.Alibaba;

    /// <summary>Whether the first clause of a line calls something a secret of Alibaba Cloud: 下面是阿里云的密钥，不要泄露.</summary>
    public static bool SpeaksOfSecret(string line) =>
        line.Substring(0, Run.End(line, 0, c => !EndsOfClauses.Contains(c))).Trim(Marks) is var clause && WordsOf(clause).Count > 0
        && CredentialName.Read(clause) is { Part: CredentialPart.AccessKeySecret, IsAlibaba: true, IsHarmless: false, IsAround: false };

    // None where it is code, holds a value, or speaks of more than one thing.
    private static List<string> WordsOf(string label) =>
        label.IndexOfAny(OfCode) < 0 && !HoldsValue(label) && Words.Split(label, MostWords + 1) is { Count: <= MostWords } words ? words : [];

    // No word is as long as a secret.
    private static bool HoldsValue(string label)
    {
        var length = 0;
        foreach (var c in label)
        {
            length = AsciiCharacter.IsBase62(c) ? length + 1 : 0;
            if (length == KeyLengths.Secret)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComment(string line) => Array.Exists(Openings, opening => line.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static int StartOfLine(string text, int position) => LineStart.Of(text, position, Math.Max(0, position - Reach));

    private static int IndentationAt(string text, int start) => Run.End(text, start, c => c is ' ' or '\t') - start;
}
