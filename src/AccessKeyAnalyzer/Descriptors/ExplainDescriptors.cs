using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>AKA0002: the answer to <c>AccessKeyAnalyzerExplain</c>. Said only to who asks.</summary>
internal static class ExplainDescriptors
{
    public static readonly DiagnosticDescriptor Explained = new(
        RuleIdentifiers.Explained,
        LocalizedText.OfFormat("Why this line is or is not reported"),
        LocalizedText.OfFormat("{0}: {1}"),
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        LocalizedText.OfFormat("The property AccessKeyAnalyzerExplain asks about a line; this is the answer for one value in it."),
        RuleIdentifiers.HelpLink(RuleIdentifiers.Explained),
        // Where no file has the path that was asked for, only the end of the compilation tells.
        WellKnownDiagnosticTags.CompilationEnd);

    /// <param name="location">The value, or the line.</param>
    /// <param name="what">What it looks like. Nothing of a value but what <see cref="Detection.Shapes.ShownId"/> gives.</param>
    /// <param name="why">Why it is reported or not.</param>
    public static Diagnostic Create(Location location, FormattableString what, FormattableString why) =>
        Diagnostic.Create(Explained, location, additionalLocations: null, properties: null, LocalizedText.Of(what, why));
}
