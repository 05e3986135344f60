using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes;

/// <summary>Counts the AccessKeys that the clients of one program have: with a provider, they are all one account.</summary>
internal static class DifferentAccounts
{
    /// <summary>How many different IDs reach a client.</summary>
    /// <param name="keys">The keys of the program.</param>
    public static int Count(IEnumerable<Diagnostic> keys) => keys
        .Where(finding => finding.Id == RuleIdentifiers.AccessKeyIdInSource && finding.AdditionalLocations.Count > 0)
        .Select(finding => finding.Properties[CredentialDiagnostic.FingerprintProperty]).Distinct().Count();
}
