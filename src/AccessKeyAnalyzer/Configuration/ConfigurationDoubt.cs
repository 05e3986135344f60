using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>A piece of a configuration file that might be taken for a credential and is not.</summary>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="What">What it looks like, without any of it that is secret.</param>
/// <param name="Why">Why it is none.</param>
internal readonly record struct ConfigurationDoubt(SourceSpan Span, FormattableString What, FormattableString Why);
