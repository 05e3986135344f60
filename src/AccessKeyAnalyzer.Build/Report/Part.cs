namespace AccessKeyAnalyzer.Build.Report;

/// <summary>Which part of a credential a value is: what the analyzer calls a <c>CredentialKind</c>, by the same names.</summary>
internal enum Part
{
    AccessKeyId,
    AccessKeySecret,
    StsAccessKeyId,
    StsAccessKeySecret,
    SecurityToken,
    TemporaryAccessKeyId,
    PresignedUrlAccessKeyId,
}
