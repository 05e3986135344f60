using System.Text.Json.Nodes;

namespace AccessKeyAnalyzer.Emulation;

/// <summary>One credential of the role, made up for this run.</summary>
public sealed class IssuedCredential
{
    internal IssuedCredential(string tag, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        AccessKeyId = SyntheticKey.StsAccessKeyId(tag);
        AccessKeySecret = SyntheticKey.StsAccessKeySecret(tag);
        SecurityToken = SyntheticKey.SecurityToken(tag);
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>The AccessKey ID.</summary>
    public string AccessKeyId { get; }

    /// <summary>The AccessKey secret.</summary>
    public string AccessKeySecret { get; }

    /// <summary>The security token.</summary>
    public string SecurityToken { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    internal string ToJson(TimeSpan shift = default) => new JsonObject
    {
        [nameof(AccessKeyId)] = AccessKeyId,
        [nameof(AccessKeySecret)] = AccessKeySecret,
        ["Expiration"] = Text(ExpiresAt + shift),
        [nameof(SecurityToken)] = SecurityToken,
        ["LastUpdated"] = Text(IssuedAt + shift),
        ["Code"] = "Success",
    }.ToJsonString();

    private static string Text(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
