using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>The descriptors of AKA2xxx: how a client gets its credentials.</summary>
internal static class ClientDescriptors
{
    public static readonly DiagnosticDescriptor LongLivedAccessKey = Create(
        RuleIdentifiers.LongLivedAccessKey,
        "Client is built from a long-lived AccessKey",
        "{0} is built from a long-lived AccessKey; {1}",
        DiagnosticSeverity.Info,
        "A long-lived AccessKey must be stored, distributed and rotated, wherever it comes from. The RAM role of the instance needs none of that.");

    public static readonly DiagnosticDescriptor StsSnapshot = Create(
        RuleIdentifiers.StsSnapshot,
        "Client is given a snapshot of an STS token",
        "{0} is given a snapshot of an STS token, which lives for 15 minutes to 12 hours, and fails when it expires; {1}",
        DiagnosticSeverity.Warning,
        "An STS token lives for as long as was asked for: 15 minutes to 12 hours, an hour by default. A client that copies it at construction and outlives it " +
        "signs with an expired token from then on.");

    public static readonly DiagnosticDescriptor AccessKeyWinsOverProvider = Create(
        RuleIdentifiers.AccessKeyWinsOverProvider,
        "AccessKey properties win over the credential provider",
        "The AccessKey properties of {0} silently win over its '{1}'; remove them",
        DiagnosticSeverity.Warning,
        "When AccessKeyId and AccessKeySecret are both set, the client never asks the provider beside them.");

    public static readonly DiagnosticDescriptor HandWrittenMetadataRequest = Create(
        RuleIdentifiers.HandWrittenMetadataRequest,
        "Credentials are fetched from instance metadata by hand",
        "Credentials are fetched from instance metadata by hand; EcsRamRoleCredentialsProvider caches and refreshes them",
        DiagnosticSeverity.Info,
        "A request by hand is easily uncached, unhardened (no metadata token), sent to a proxy, or left without a refresh before expiry.");

    public static readonly DiagnosticDescriptor NoCredentials = Create(
        RuleIdentifiers.NoCredentials,
        "Client has no credentials and sends unsigned requests",
        "{0} has no credentials and sends unsigned requests; {1}",
        DiagnosticSeverity.Warning,
        "Some SDKs do not fail without credentials: they send the request unsigned, and the service refuses it, or serves what is public.");

    public static readonly DiagnosticDescriptor DefectiveVendorProvider = Create(
        RuleIdentifiers.DefectiveVendorProvider,
        "Vendor provider with a known defect",
        "{0} throws for good once its token has expired, and falls back to other credentials when its first request fails; use EcsRamRoleCredentialsProvider",
        DiagnosticSeverity.Info,
        "The legacy core's InstanceProfileCredentialsProvider never fetches again after its cached token has expired, and returns null when its first " +
        "request fails, so that the client silently uses the default chain.");

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(
            id,
            LocalizedText.OfFormat(title),
            LocalizedText.OfFormat(message),
            "Reliability",
            severity,
            isEnabledByDefault: true,
            LocalizedText.OfFormat(description),
            RuleIdentifiers.HelpLink(id));
}
