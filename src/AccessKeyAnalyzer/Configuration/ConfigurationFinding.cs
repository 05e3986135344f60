using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>A credential in a configuration file.</summary>
/// <param name="Span">Where it stands in the file, quotes excluded.</param>
/// <param name="Value">The credential, unescaped.</param>
/// <param name="Kind">What it is.</param>
/// <param name="RecognisedBy">How it was recognised.</param>
/// <param name="Key">The key that the program reads it by, where that was the evidence.</param>
internal readonly record struct ConfigurationFinding(SourceSpan Span, string Value, CredentialKind Kind, FormattableString RecognisedBy, KnownKey? Key);
