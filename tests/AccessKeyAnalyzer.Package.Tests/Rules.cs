using System.Reflection;
using AccessKeyAnalyzer.Descriptors;
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

    private static readonly ILookup<string, CodeFixProvider> Fixes = Assembly.Load("AccessKeyAnalyzer.CodeFixes").GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds.Select(id => (Id: id, Fix: fix)))
        .ToLookup(fix => fix.Id, fix => fix.Fix);

    /// <summary>What the documentation says of a rule's code fix. <c>dotnet format</c> fixes C# only, which is what a Fix All of a document is for.</summary>
    public static string FixOf(string id) =>
        !Fixes[id].Any() ? "no"
        : Fixes[id].Any(fix => fix.GetFixAllProvider()!.GetSupportedFixAllScopes().Contains(FixAllScope.Document)) ? "yes"
        : "in the editor";
}
