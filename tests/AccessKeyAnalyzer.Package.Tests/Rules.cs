using System.Reflection;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Package;

/// <summary>The rules as the assemblies declare them.</summary>
internal static class Rules
{
    /// <summary>Every descriptor, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(RuleIdentifiers).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
