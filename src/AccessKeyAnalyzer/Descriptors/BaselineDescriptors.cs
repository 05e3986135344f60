using AccessKeyAnalyzer.Acceptance;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>AKA0003: the baseline accepts what is not there any more, so that it would accept the same key again if somebody put it back.</summary>
internal static class BaselineDescriptors
{
    public static readonly DiagnosticDescriptor Gone = new(
        RuleIdentifiers.BaselineEntryGone,
        LocalizedText.OfFormat("Accepted finding is gone"),
        LocalizedText.OfFormat("The finding of {0} in '{1}' that this line accepts is gone; delete the line, or it accepts the same key when somebody puts it back"),
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        LocalizedText.OfFormat("An entry of the baseline is for a finding that is in its file. Once that is mended the entry has done its work."),
        RuleIdentifiers.HelpLink(RuleIdentifiers.BaselineEntryGone));

    public static Diagnostic Create(BaselineEntry entry, Location location) =>
        Diagnostic.Create(Gone, location, additionalLocations: null, properties: null, entry.Rule, entry.Path);
}
