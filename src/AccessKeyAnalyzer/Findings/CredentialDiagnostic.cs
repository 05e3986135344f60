using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Shapes;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Findings;

/// <summary>Makes the diagnostics of AKA1xxx; which carry no more of a value than <see cref="ShownId"/> gives.</summary>
internal static class CredentialDiagnostic
{
    /// <summary>The property that carries the finding's <see cref="Acceptance.Fingerprint"/>, for SARIF and baselines.</summary>
    public const string FingerprintProperty = Acceptance.Fingerprint.Property;

    /// <summary>The property that says how the value was recognised, as in the English message.</summary>
    public const string ReasonProperty = "accessKeyAnalyzer/reason";

    /// <param name="descriptor">The rule, from <see cref="CredentialDescriptors"/>.</param>
    /// <param name="kind">What the value is.</param>
    /// <param name="value">The value; at most the prefix and the last four characters of an ID go into the message.</param>
    /// <param name="fingerprint">Its <see cref="Fingerprint"/>.</param>
    /// <param name="recognisedBy">How it was recognised, such as <c>by its prefix</c>. No more of a value than <see cref="ShownId"/> gives.</param>
    /// <param name="location">The exact span of the value.</param>
    /// <param name="sinks">Where the value enters an SDK.</param>
    /// <param name="reaches">What it serves there.</param>
    /// <param name="severity">The severity that the file's <see cref="FilePolicy"/> asks for; null for the rule's own.</param>
    /// <param name="written">The value as it stands at the location; null where that is the value itself.</param>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        CredentialKind kind,
        string value,
        string fingerprint,
        FormattableString recognisedBy,
        Location location,
        IEnumerable<Location>? sinks = null,
        IReadOnlyCollection<Reach>? reaches = null,
        DiagnosticSeverity? severity = null,
        string? written = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FingerprintProperty, fingerprint).Add(ReasonProperty, FormattableString.Invariant(recognisedBy))
                .Add(FindingProperties.Kind, kind.ToString());
        properties = IsId(kind) ? properties.Add(FindingProperties.Shown, ShownId.Of(value)) : properties;
        properties = reaches is { Count: > 0 } ? properties.Add(FindingProperties.Reaches, Reach.ToProperty(reaches)) : properties;
        properties = (written ?? value) == value ? properties : properties.Add(FindingProperties.Written, Fingerprint(written!));
        return Diagnostic.Create(
            descriptor,
            location,
            severity ?? descriptor.DefaultSeverity,
            sinks,
            properties,
            LocalizedText.Of(Describe(kind, value), recognisedBy, Advice(kind, reaches)));
    }

    /// <summary>The fingerprint of a finding of that value.</summary>
    public static string Fingerprint(string value) => Acceptance.Fingerprint.OfValue(value);

    /// <summary>What the value is, as the message says it.</summary>
    public static FormattableString Describe(CredentialKind kind, string value) => kind switch
    {
        CredentialKind.AccessKeyId => $"AccessKey ID '{ShownId.Of(value)}'",
        CredentialKind.AccessKeySecret => $"An AccessKey secret",
        CredentialKind.StsAccessKeyId => $"STS AccessKey ID '{ShownId.Of(value)}'",
        CredentialKind.StsAccessKeySecret => $"The secret of an STS credential",
        CredentialKind.SecurityToken => $"An STS security token",
        CredentialKind.TemporaryAccessKeyId => $"Temporary AccessKey ID '{ShownId.Of(value)}'",
        CredentialKind.PresignedUrlAccessKeyId => $"AccessKey ID '{ShownId.Of(value)}' in a pre-signed URL",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static bool IsId(CredentialKind kind) => kind
        is CredentialKind.AccessKeyId or CredentialKind.StsAccessKeyId or CredentialKind.TemporaryAccessKeyId or CredentialKind.PresignedUrlAccessKeyId;

    // A role helps no client that takes none: of those, the catalog says what to do instead.
    private static FormattableString Advice(CredentialKind kind, IReadOnlyCollection<Reach>? reaches) => kind switch
    {
        CredentialKind.AccessKeyId or CredentialKind.AccessKeySecret when reaches is { Count: > 0 } && reaches.All(reach => reach.IsLeftToPeople) =>
            $"{FormattableStringFactory.Create(EntryPoint.ClauseOf(reaches.First().Advice))}, and revoke this key",
        CredentialKind.PresignedUrlAccessKeyId => $"the URL works for whoever reads it until it expires",
        CredentialKind.AccessKeyId or CredentialKind.AccessKeySecret => $"use the RAM role of the instance and revoke this key",
        _ => $"it expires and leaks; use the RAM role of the instance",
    };
}
