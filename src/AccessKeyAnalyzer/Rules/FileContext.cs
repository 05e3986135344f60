using System.Collections.Immutable;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Binding;
using AccessKeyAnalyzer.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>One configuration file and what a rule finds in it, less what the team has accepted.</summary>
internal sealed class FileContext(AdditionalFileAnalysisContext context, ConfigurationFile file, Baseline baseline)
{
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Reports a credential, unless a comment or the baseline accepts it.</summary>
    public void Report(ConfigurationFinding finding, AllowedLines allowed)
    {
        if (IsToBeTold(Fingerprint.OfValue(finding.Value)) && !allowed.Contain(finding.Span))
        {
            context.ReportDiagnostic(CredentialDiagnostic.Create(
                CredentialDescriptors.InConfiguration(finding.Kind),
                finding.Kind,
                finding.Value,
                finding.RecognisedBy,
                file.Locate(finding.Span),
                finding.Key is BoundKey key ? [key.SinkLocation] : null,
                file.Policy.Severity));
        }
    }

    /// <summary>Reports something that is no credential. The argument is a word of the format or a sentence of ours.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, string argument, AllowedLines allowed)
    {
        if (IsToBeTold(OfPlace(descriptor, argument), out var properties) && !allowed.Contain(span))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor, file.Locate(span), file.Policy.Severity ?? descriptor.DefaultSeverity, additionalLocations: null, properties, argument));
        }
    }

    public void Malformed(int position) => NotFullyRead(file.Locate(new(position, position)), ConfigurationDescriptors.Malformed(file.Format.Name));

    public void TooLarge() => NotFullyRead(file.Start, ConfigurationDescriptors.TooLarge());

    /// <summary>Says which entries of the baseline have lost their finding. Called when all is reported.</summary>
    /// <param name="rules">The rules that have looked at the file.</param>
    public void ReportGone(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        foreach (var (entry, location) in baseline.Gone(file.Path, rule => rules.Any(r => r.Id == rule), _found.Contains))
        {
            context.ReportDiagnostic(BaselineDescriptors.Create(entry, location));
        }
    }

    private void NotFullyRead(Location location, string message)
    {
        if (IsToBeTold(OfPlace(ConfigurationDescriptors.NotFullyRead, message), out var properties))
        {
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationDescriptors.NotFullyRead, location, additionalLocations: null, properties, message));
        }
    }

    private string OfPlace(DiagnosticDescriptor descriptor, string what)
    {
        _occurrences.TryGetValue(what, out var occurrence);
        _occurrences[what] = occurrence + 1;
        return Fingerprint.OfPlace(descriptor.Id, file.Path, what, occurrence);
    }

    private bool IsToBeTold(string fingerprint, out ImmutableDictionary<string, string?> properties)
    {
        properties = ImmutableDictionary<string, string?>.Empty.Add(Fingerprint.Property, fingerprint);
        return IsToBeTold(fingerprint);
    }

    private bool IsToBeTold(string fingerprint)
    {
        _found.Add(fingerprint);
        return !baseline.Accepts(fingerprint);
    }
}
