using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

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
        var test = new RuleTest<TAnalyzer>();
        test.AddSource(marked);
        return test.RunAsync();
    }
}
