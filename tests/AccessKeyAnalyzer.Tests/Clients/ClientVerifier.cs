using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>Runs one rule over C# that sees every SDK; findings are marked <c>{|AKA2001:…|}</c>.</summary>
internal static class ClientVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The text is what a class holds.</summary>
    public static Task Members(string marked) => File($"using System;\nusing System.Collections.Generic;\nclass Program {{\n{marked}\n}}");

    /// <summary>The text is a file.</summary>
    public static Task File(string marked)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            TestCode = marked,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            // The host's own framework works offline; the default assemblies would be restored.
            ReferenceAssemblies = new ReferenceAssemblies("host"),
            // What a rule says of the sinks is the verifier's of AKA1xxx to check.
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.AdditionalReferences.AddRange(StandInReferences.Framework);
        test.TestState.AdditionalReferences.Add(StandInReferences.All);
        test.SolutionTransforms.Add((solution, project) =>
            solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest)));
        return test.RunAsync();
    }
}
