using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer;

/// <summary>Every rule of ours, as a compiler finds them, so that none is forgotten.</summary>
internal static class OurRules
{
    /// <summary>One analyzer of each, by name.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [.. typeof(SourceCredentialAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
