namespace AccessKeyAnalyzer.Detection;

/// <summary>What a value is, once it is recognised.</summary>
internal enum CredentialKind
{
    /// <summary>The ID of a long-lived AccessKey (<c>LTAI…</c>).</summary>
    AccessKeyId,

    /// <summary>The secret of a long-lived AccessKey.</summary>
    AccessKeySecret,

    /// <summary>The ID of a temporary credential (<c>STS.…</c>).</summary>
    StsAccessKeyId,

    /// <summary>The secret of a temporary credential.</summary>
    StsAccessKeySecret,

    /// <summary>A security token (<c>CAIS…</c>, <c>CAES…</c>).</summary>
    SecurityToken,

    /// <summary>The temporary ID that the console issues (<c>TMP.…</c>).</summary>
    TemporaryAccessKeyId,

    /// <summary>An AccessKey ID inside a pre-signed URL: it names the key, the signature dies with the URL.</summary>
    PresignedUrlAccessKeyId,
}
