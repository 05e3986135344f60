using System.Collections.Immutable;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.ConfigurationKeys;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Findings;

/// <summary>One configuration file and what a rule finds in it, less what the team has accepted.</summary>
/// <param name="context">The compiler's context.</param>
/// <param name="file">The file.</param>
/// <param name="baseline">What the team has accepted.</param>
/// <param name="lines">The lines that are to be explained, counted from 0.</param>
internal sealed class FileContext(AdditionalFileAnalysisContext context, ConfigurationFile file, Baseline baseline, IReadOnlyList<int>? lines = null)
{
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>What is said about the lines that are asked about; null where none is.</summary>
    public Explanation? Explanation { get; } = lines is { Count: > 0 } ? file.Explain(lines) : null;

    /// <summary>Reports a credential, unless a comment or the baseline accepts it.</summary>
    public void Report(ConfigurationFinding finding, AllowedLines allowed)
    {
        var rule = CredentialDescriptors.InConfiguration(finding.Kind);
        var fingerprint = Fingerprint.OfValue(finding.Value);
        FormattableString? off = IsToBeTold(fingerprint) switch
        {
            false => $"accepted by the baseline",
            true when allowed.Contain(finding.Span) => $"accepted by a comment",
            true => null,
        };
        Explain(finding, rule.Id, off);
        if (off is null)
        {
            context.ReportDiagnostic(CredentialDiagnostic.Create(
                rule,
                finding.Kind,
                finding.Value,
                fingerprint,
                finding.RecognisedBy,
                file.Locate(finding.Span),
                finding.Key is SinkKey key ? [key.SinkLocation] : null,
                finding.Key is SinkKey read ? [Reach.Of(read.Sink)] : null,
                file.Policy.Severity,
                file.Read(finding.Span.Start, finding.Span.End - finding.Span.Start)));
        }
    }

    /// <summary>Gives the answers about the lines that are asked about. Called when all is reported.</summary>
    public void Explain()
    {
        foreach (var answer in Explanation?.Answers() ?? [])
        {
            context.ReportDiagnostic(answer);
        }
    }

    private void Explain(ConfigurationFinding finding, string rule, FormattableString? off)
    {
        off ??= Explanation is null ? null : SwitchedOff.By(context.Compilation, rule);
        Explanation?.Add(
            finding.Span,
            CredentialDiagnostic.Describe(finding.Kind, finding.Value),
            Explanation.Outcome(rule, finding.RecognisedBy, off));
    }

    /// <summary>Reports something that is no credential. The argument is a word of the format.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, string argument, AllowedLines allowed)
    {
        if (IsToBeTold(OfPlace(descriptor, argument), out var properties) && !allowed.Contain(span))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor, file.Locate(span), file.Policy.Severity ?? descriptor.DefaultSeverity, additionalLocations: null, properties, argument));
        }
    }

    public void Malformed(int position) => NotFullyRead(file.Locate(new(position, position)), ConfigurationDescriptors.Malformed(file.Format.Name));

    public void TooLarge() => NotFullyRead(file.Start, ConfigurationDescriptors.TooLarge(ConfigurationFile.Largest));

    /// <summary>Says which entries of the baseline have lost their finding. Called when all is reported.</summary>
    /// <param name="rules">The rules that have looked at the file.</param>
    public void ReportGone(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        foreach (var (entry, location) in baseline.Gone(file.Path, rule => rules.Any(r => r.Id == rule), _found.Contains))
        {
            context.ReportDiagnostic(BaselineDescriptors.Create(entry, location));
        }
    }

    private void NotFullyRead(Location location, FormattableString message)
    {
        if (IsToBeTold(OfPlace(ConfigurationDescriptors.NotFullyRead, FormattableString.Invariant(message)), out var properties))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(ConfigurationDescriptors.NotFullyRead, location, additionalLocations: null, properties, LocalizedText.Of(message)));
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
