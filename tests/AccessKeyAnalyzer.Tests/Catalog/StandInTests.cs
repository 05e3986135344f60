using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Catalog;

public class StandInTests
{
    public static TheoryData<string> Names => [.. StandInReferences.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void StandIn_WithWhatItNeeds_CompilesOnItsOwn(string name)
    {
        var references = StandInReferences.For(name);

        var compilation = CSharpCompilation.Create(
            "Consumer",
            references: [.. StandInReferences.Framework, .. references],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.NotEmpty(references);
        Assert.Empty(compilation.GetDiagnostics());
    }
}
