using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Detection;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Findings;

/// <summary>A credential written in source code, and where it goes.</summary>
/// <param name="Location">The exact span of the value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value. It leaves this object only through <see cref="CredentialDiagnostic"/>.</param>
/// <param name="RecognisedBy">How it was recognised.</param>
internal sealed record CredentialFinding(Location Location, CredentialKind Kind, string Value, FormattableString RecognisedBy)
{
    /// <summary>What makes two findings one: the same value at the same place. One encoded literal may hold several values.</summary>
    public (Location Location, string Value) Identity => (Location, Value);

    /// <summary>What it is known by.</summary>
    public string Fingerprint { get; } = CredentialDiagnostic.Fingerprint(Value);

    /// <summary>The expressions through which it enters an SDK.</summary>
    public List<Location> Sinks { get; } = [];

    /// <summary>What it serves there.</summary>
    public List<Reach> Reaches { get; } = [];

    // The generated ToString would print the value.
    public override string ToString() => $"{Kind} at {Location.GetLineSpan().StartLinePosition}";

    public Diagnostic ToDiagnostic() =>
        CredentialDiagnostic.Create(CredentialDescriptors.InSource(Kind), Kind, Value, Fingerprint, RecognisedBy, Location, Sinks, Reaches);
}
