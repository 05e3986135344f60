using System.Collections.Immutable;
using AccessKeyAnalyzer.Adapters;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>Stands for our package in a test's project: the rules, and the generator without which no fix is offered.</summary>
internal sealed class PackageReference : AnalyzerReference
{
    public static readonly PackageReference Instance = new();

    // One array for all: a new one would make the workspace run a new generator driver.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new AdapterGenerator().AsSourceGenerator()];
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [new SourceCredentialAnalyzer(), new ClientCredentialAnalyzer()];

    public override string? FullPath => null;

    public override object Id => nameof(PackageReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => _analyzers;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => _analyzers;

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
