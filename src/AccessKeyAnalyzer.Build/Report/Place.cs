namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A place where a part of a key is written.</summary>
/// <param name="Value">What tells this value from others within one report, and can be turned back by nobody: see <see cref="ReportRun"/>.</param>
/// <param name="Part">Which part it is.</param>
/// <param name="Shown">What may be shown of an ID; empty for any other part.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Sinks">Where it enters a client.</param>
/// <param name="Uses">What it serves.</param>
/// <param name="Accepted">Why the team has accepted it; empty where it has not.</param>
internal sealed record Place(
    string Value,
    Part Part,
    string Shown,
    string Rule,
    FilePosition At,
    IReadOnlyList<FilePosition> Sinks,
    IReadOnlyList<Use> Uses,
    string Accepted)
{
    /// <summary>The projects that have the place, each with its framework.</summary>
    public SortedSet<string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the value names a key, and so tells which one it is.</summary>
    public bool IsId => Part
        is Part.AccessKeyId or Part.StsAccessKeyId or Part.TemporaryAccessKeyId or Part.PresignedUrlAccessKeyId;

    /// <summary>Whether the value is of a credential that expires by itself.</summary>
    public bool IsTemporary => Part is Part.StsAccessKeyId or Part.StsAccessKeySecret or Part.SecurityToken
        or Part.TemporaryAccessKeyId;

    /// <summary>Whether the team has accepted it.</summary>
    public bool IsAccepted => Accepted.Length > 0;

    /// <summary>Whether the value stands in a configuration file, and not in code.</summary>
    public bool IsInConfiguration => Rule.StartsWith("AKA11", StringComparison.Ordinal);

    /// <summary>What the value is, for people.</summary>
    public FormattableString What => Part switch
    {
        Part.AccessKeyId => $"AccessKey ID",
        Part.AccessKeySecret => $"secret",
        Part.StsAccessKeyId => $"STS AccessKey ID",
        Part.StsAccessKeySecret => $"secret of an STS credential",
        Part.SecurityToken => $"security token",
        Part.TemporaryAccessKeyId => $"temporary AccessKey ID",
        _ => $"AccessKey ID in a pre-signed URL",
    };

    /// <summary>What takes the place of a name where the ID cannot be shown, or is not known.</summary>
    public FormattableString Nameless => Part switch
    {
        Part.AccessKeySecret => $"a secret without its ID",
        Part.StsAccessKeySecret => $"a secret of an STS credential without its ID",
        Part.SecurityToken => $"a security token without its ID",
        _ => $"a key whose ID has an unusual form",
    };
}
