using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>AKA0001: an option that says nothing, so that a typing error is not taken for protection.</summary>
internal static class OptionDescriptors
{
    public static readonly DiagnosticDescriptor NotUnderstood = new(
        RuleIdentifiers.OptionNotUnderstood,
        LocalizedText.OfFormat("Option was not understood"),
        LocalizedText.OfFormat("{0}: {1}"),
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        LocalizedText.OfFormat("An entry that is not understood has no effect: nothing watches the place that it was meant to name."),
        RuleIdentifiers.HelpLink(RuleIdentifiers.OptionNotUnderstood),
        // An option belongs to no file of the program, so it is told once, at the end.
        WellKnownDiagnosticTags.CompilationEnd);

    /// <param name="option">The option's key.</param>
    /// <param name="error">What is wrong with it. Must not quote its value: a key may have been pasted there.</param>
    public static Diagnostic Create(string option, FormattableString error) =>
        Diagnostic.Create(
            NotUnderstood, Location.None, additionalLocations: null, properties: ImmutableDictionary<string, string?>.Empty, LocalizedText.Of(option, error));
}
