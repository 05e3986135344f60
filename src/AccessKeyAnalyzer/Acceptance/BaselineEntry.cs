using System.Globalization;

namespace AccessKeyAnalyzer.Acceptance;

/// <summary>One line of a <see cref="BaselineFile"/>: a finding that a team has accepted, and why.</summary>
internal sealed class BaselineEntry
{
    private const string OriginStart = " (AKA";
    // AKA and four digits.
    private const int RuleLength = 7;

    private static readonly char[] Blanks = [' ', '\t'];

    /// <param name="fingerprint">The finding's <see cref="Acceptance.Fingerprint"/>.</param>
    /// <param name="reason">Why it is accepted; may hold any character but a line break. Empty: it is not accepted yet.</param>
    /// <param name="rule">The rule that found it, such as AKA1102; empty where the line does not say.</param>
    /// <param name="path">The file that holds it, relative to the baseline's folder, with slashes; empty where the line does not say.</param>
    public BaselineEntry(string fingerprint, string reason, string rule = "", string path = "")
    {
        Fingerprint = fingerprint;
        Reason = reason;
        Rule = rule;
        Path = path;
    }

    public string Fingerprint { get; }

    public string Reason { get; }

    public string Rule { get; }

    public string Path { get; }

    /// <summary>Whether the entry accepts its finding: it gives a reason.</summary>
    public bool IsReasoned => Reason.Length > 0;

    /// <summary>Reads a line; null for a comment and for an empty line.</summary>
    public static BaselineEntry? Parse(string line)
    {
        var parts = line.Trim().Split(Blanks, 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0][0] == '#')
        {
            return null;
        }

        // With a blank before it the origin is found also where it takes the reason's place.
        var rest = parts.Length == 2 ? " " + parts[1].Trim() : "";
        var origin = rest.LastIndexOf(OriginStart, StringComparison.Ordinal);
        if (origin < 0 || !IsOrigin(rest, origin))
        {
            return new(parts[0], rest.Trim());
        }

        var rule = rest.Substring(origin + 2, RuleLength);
        var path = rest.Substring(origin + 2 + RuleLength + 2, rest.Length - origin - RuleLength - 5);
        return new(parts[0], rest.Substring(0, origin).Trim(), rule, path);
    }

    /// <summary>The entry as a line, without its end.</summary>
    public override string ToString() =>
        Rule.Length == 0
            ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", Fingerprint, Reason)
            : string.Format(CultureInfo.InvariantCulture, "{0} {1} ({2}, {3})", Fingerprint, Reason, Rule, Path);

    // (AKA1102, path)
    private static bool IsOrigin(string text, int start)
    {
        var digits = start + OriginStart.Length;
        var comma = start + 2 + RuleLength;
        if (text[text.Length - 1] != ')' || text.Length < comma + 4 || text[comma] != ',' || text[comma + 1] != ' ')
        {
            return false;
        }

        for (var i = digits; i < comma; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
