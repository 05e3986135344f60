using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>AKA1104: what we could not look at, so that silence is not taken for a clean file.</summary>
internal static class ConfigurationDescriptors
{
    public static readonly DiagnosticDescriptor NotFullyRead = new(
        RuleIdentifiers.NotFullyRead,
        LocalizedText.OfFormat("Configuration file was not fully read"),
        "{0}",
        "Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        LocalizedText.OfFormat("A file that cannot be parsed, or is very large, is searched as text, which sees less than its keys and values."),
        RuleIdentifiers.HelpLink(RuleIdentifiers.NotFullyRead));

    public static FormattableString Malformed(string format) => $"This is no valid {format} from here on; the rest is searched as text";

    public static FormattableString TooLarge(int characters) => $"This file has more than {characters} characters and something that looks like a key or its name; it is searched as text";
}
