using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Names a value by the settings beside it in a text: by what one of them holds, or by the ID whose secret the value is.</summary>
internal static class SettingsBeside
{
    private static readonly char[] BetweenSettings = [';', '&', ','], Comma = [','], Blank = [' '];

    private static readonly char[] Opening = ['{', '<'], Signs = [':', '='];

    private static readonly char[] Quotes = [' ', '\t', '\r', '\n', '"', '\'', '`', '/'];

    /// <summary>
    /// What a setting of the same object or element names the value, which stands in front of it or behind:
    /// <c>{ "value": "…", "name": "aliyun.secret" }</c>, <c>&lt;add value="…" key="aliyun.secret" /&gt;</c>; null where there is none.
    /// </summary>
    public static string? NameInObject(string text, Candidate candidate)
    {
        var column = ShownName.LastWord(text.Substring(Math.Max(0, candidate.Start - Distances.ValueWord), Math.Min(candidate.Start, Distances.ValueWord)));
        var open = NameColumns.IsOfValue(column) ? Run.LastOf(text, Opening, candidate.Start, Math.Max(0, candidate.Start - Distances.Object)) : -1;
        var isObject = open >= 0 && text[open] == '{';
        var close = open < 0 ? -1 : text.IndexOf(isObject ? '}' : '>', candidate.End, Math.Min(Distances.Object, text.Length - candidate.End));
        return close < 0 ? null : NameColumns.NameOf(column, In(text.Substring(open + 1, close - open - 1), isObject ? Comma : Blank));
    }

    /// <summary>What the value is if an ID stands beside it, <c>keyId=…;key=…;serviceUrl=…</c>: its secret; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">What stands before the value.</param>
    public static string? SecretOfId(string text, string before) =>
        text.Length > Distances.Value || CredentialName.Read(before).Strength != NameStrength.Weak
            ? null
            : NameColumns.SecretOfId(ShownName.LastWord(before), In(text, BetweenSettings));

    private static IEnumerable<(string Name, string Value)> In(string text, char[] separators) =>
        from setting in text.Split(separators)
        let sign = setting.IndexOfAny(Signs)
        where sign > 0
        select (ShownName.LastWord(setting.Substring(0, sign)), setting.Substring(sign + 1).Trim(Quotes));
}
