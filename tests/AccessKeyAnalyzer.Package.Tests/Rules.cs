using System.Reflection;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

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

    /// <summary>The ids that a code fix exists for.</summary>
    public static IReadOnlySet<string> Fixable { get; } = Assembly.Load("AccessKeyAnalyzer.CodeFixes").GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);
}
