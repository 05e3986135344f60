namespace AccessKeyAnalyzer.Credentials;

/// <summary>When the instance metadata may be read without a token ("normal mode", "v1").</summary>
public enum MetadataV1Use
{
    /// <summary>Only if the token endpoint does not exist (status 404 or 405), as on old hosts and simple emulators.</summary>
    IfTokenEndpointMissing = 0,

    /// <summary>Never.</summary>
    Never,

    /// <summary>After any failure of the token request, as Alibaba Cloud's own libraries do. Weakens the protection of hardened mode.</summary>
    OnAnyTokenFailure,
}
