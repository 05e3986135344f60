namespace AccessKeyAnalyzer.Acceptance;

/// <summary>The properties of a diagnostic that reports are made from, by their names in SARIF. None carries anything of a secret.</summary>
internal static class FindingProperties
{
    /// <summary>What the value is: the name of a <c>CredentialKind</c>.</summary>
    public const string Kind = "accessKeyAnalyzer/kind";

    /// <summary>What may be shown of an ID: its prefix and its last four characters. Absent for what is no ID.</summary>
    public const string Shown = "accessKeyAnalyzer/shown";

    /// <summary>The fingerprint of the value as it stands in its file, where that is another one: escaped, folded, in Base64.</summary>
    public const string Written = "accessKeyAnalyzer/written";

    /// <summary>
    /// What the value serves, a line each with the fields client, SDK, services, the method that the fix puts in its place, what to do by hand. Absent where
    /// nothing is known to take it.
    /// </summary>
    public const string Reaches = "accessKeyAnalyzer/reaches";

    /// <summary>What stands between the lines of <see cref="Reaches"/>.</summary>
    public const char LineSeparator = '\n';

    /// <summary>What stands between the fields of a line.</summary>
    public const char FieldSeparator = '\t';
}
