namespace AccessKeyAnalyzer.Emulation;

/// <summary>What a client asks the metadata service.</summary>
public enum MetadataEndpoint
{
    /// <summary><c>PUT /latest/api/token</c></summary>
    Token,

    /// <summary><c>GET /latest/meta-data/ram/security-credentials/</c></summary>
    Role,

    /// <summary><c>GET /latest/meta-data/ram/security-credentials/&lt;role&gt;</c></summary>
    Credentials,

    /// <summary>Anything else.</summary>
    Other,
}
