using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Names the value of a variable by what it goes on as in the same text: <c>ossutil config -k $SK</c>, <c>ENV ALIYUN_SECRET=${SK}</c>. What the variable
/// itself is called may say little.
/// </summary>
internal static class VariableUse
{
    // A word that stands so often before a use is found is no variable of a script; and hostile text is not gone through for each of its words.
    private const int MostMentions = 16;

    // The last characters of the signs, and what may stand between the sign and the last word of a variable.
    private const string BeforeName = "${(:%.";

    private static readonly string[] Signs = ["$", "${", "$(", "$env:", "%"];

    /// <summary>The name of a secret under which the variable is used; empty where none says enough alone.</summary>
    /// <param name="text">The text around its value.</param>
    /// <param name="place">Where the value stands. It is used behind that.</param>
    /// <param name="name">What stands before it, of which the last word is the variable.</param>
    public static string NameOf(string text, int place, string name)
    {
        var variable = ShownName.LastWord(name);
        // if ($p) { '…' gives it nothing.
        var own = place == 0 || variable.Length == 0 ? -1 : text.LastIndexOf(variable, place - 1, Math.Min(place, Distances.Object), StringComparison.Ordinal);
        if (own >= 0 && text[own + variable.Length] == ')')
        {
            return "";
        }

        var end = Math.Min(text.Length, place + Distances.Scope);
        var at = place - variable.Length;
        for (var mentions = 0; variable.Length is > 0 and <= Distances.Name && mentions < MostMentions; mentions++)
        {
            at = text.IndexOf(variable, at + variable.Length, end - at - variable.Length, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            if (at == 0 || BeforeName.IndexOf(text[at - 1]) < 0)
            {
                continue;
            }

            // ${shop.sk}
            var start = at > place && text[at - 1] is '.' or ':' ? Run.Start(text, at, c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':', place) : at;
            if (SignBefore(text, start) is { } sign
                && (at + variable.Length == text.Length || !(char.IsLetterOrDigit(text[at + variable.Length]) || text[at + variable.Length] == '_'))
                && NameAt(text, start - sign.Length) is { Length: > 0 } use)
            {
                return use;
            }
        }

        return "";
    }

    private static string? SignBefore(string text, int start) =>
        Array.FindLast(Signs, sign => start >= sign.Length && string.CompareOrdinal(text, start - sign.Length, sign, 0, sign.Length) == 0);

    private static string NameAt(string text, int start)
    {
        var name = NameBefore.Read(text, start, floor: 0);
        var line = LineStart.Of(text, start, Math.Max(0, start - Distances.Object));
        name = CommandOption.IsShortSecret(name) && TextSight.NamesTool(text.Substring(line, start - line)) ? TextSight.Tools[0] + "_secret" : name;
        return CredentialName.Read(name) is { Part: CredentialPart.AccessKeySecret, IsEnough: true, IsOther: false } ? name : "";
    }
}
