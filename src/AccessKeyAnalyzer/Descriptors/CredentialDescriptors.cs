using AccessKeyAnalyzer.Detection;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>The descriptors of AKA1xxx: a credential is written down, in source or in configuration.</summary>
internal static class CredentialDescriptors
{
    private const string Why =
        "A key that is written down leaks with every snapshot, image and repository, and every rotation means a redeployment. " +
        "Take credentials from the RAM role of the instance instead, and revoke this key in the RAM console.";

    // {0}: what it is, with the first characters of an ID. {1}: how it was recognised. {2}: what to do.
    private const string Message = "{0} is written here ({1}); {2}";

    public static readonly DiagnosticDescriptor AccessKeyIdInSource =
        Create(RuleIdentifiers.AccessKeyIdInSource, "AccessKey ID in source code", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AccessKeySecretInSource =
        Create(RuleIdentifiers.AccessKeySecretInSource, "AccessKey secret in source code", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StsCredentialInSource =
        Create(RuleIdentifiers.StsCredentialInSource, "STS credential in source code", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AccessKeyIdInPresignedUrl =
        Create(RuleIdentifiers.AccessKeyIdInPresignedUrl, "AccessKey ID in a pre-signed URL", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor AccessKeyIdInConfiguration =
        Create(RuleIdentifiers.AccessKeyIdInConfiguration, "AccessKey ID in a configuration file", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AccessKeySecretInConfiguration =
        Create(RuleIdentifiers.AccessKeySecretInConfiguration, "AccessKey secret in a configuration file", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StsCredentialInConfiguration =
        Create(RuleIdentifiers.StsCredentialInConfiguration, "STS credential in a configuration file", DiagnosticSeverity.Warning);

    /// <summary>The rule that reports <paramref name="kind"/> in source code.</summary>
    public static DiagnosticDescriptor InSource(CredentialKind kind) => kind switch
    {
        CredentialKind.AccessKeyId => AccessKeyIdInSource,
        CredentialKind.AccessKeySecret => AccessKeySecretInSource,
        CredentialKind.PresignedUrlAccessKeyId => AccessKeyIdInPresignedUrl,
        _ => StsCredentialInSource,
    };

    /// <summary>The rule that reports <paramref name="kind"/> in a configuration file.</summary>
    public static DiagnosticDescriptor InConfiguration(CredentialKind kind) => kind switch
    {
        CredentialKind.AccessKeyId => AccessKeyIdInConfiguration,
        CredentialKind.AccessKeySecret => AccessKeySecretInConfiguration,
        CredentialKind.PresignedUrlAccessKeyId => AccessKeyIdInPresignedUrl,
        _ => StsCredentialInConfiguration,
    };

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity) =>
        new(
            id,
            LocalizedText.OfFormat(title),
            LocalizedText.OfFormat(Message),
            "Security",
            severity,
            isEnabledByDefault: true,
            LocalizedText.OfFormat(Why),
            RuleIdentifiers.HelpLink(id));
}
