namespace AccessKeyAnalyzer.Detection;

/// <summary>What a candidate is, and how that was told.</summary>
internal sealed record Verdict(CredentialKind Kind, FormattableString RecognisedBy);
