using AccessKeyAnalyzer.Rules;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>In an editor a referenced project is no assembly but a compilation, whose symbols come with declarations in its own trees.</summary>
public class ReferencedProjectTests
{
    private const string Library = """
        public static class Keys
        {
            public static readonly string Secret = "{{SEC:a}}";
            public static string Id { get; set; } = "{{ID:a}}";
            public static OssClient Connect(string id, string secret = "{{SEC:b}}") => new OssClient("oss", id, secret);
        }

        public abstract class Source
        {
            public abstract string Secret();
        }
        """;

    private const string Program = """
        class Program : Source
        {
            public override string Secret() => Keys.Secret;
            object A() => new OssClient("oss", Keys.Id, Keys.Secret);
            object B() => Keys.Connect(Keys.Id);
            object C() => new OssClient("oss", Keys.Id, Secret() + Keys.Secret);
        }
        """;

    [Fact]
    public async Task ValuesOfAReferencedProject_AreThatProjectsFindings()
    {
        var library = SourceVerifier.Compile([KeyTemplate.Expand(Library).Text]);
        var program = SourceVerifier.Compile([Program]).AddReferences(library.ToMetadataReference());

        Assert.Empty(await FindingsAsync(program));
        Assert.NotEmpty(await FindingsAsync(library));
    }

    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(Compilation compilation)
    {
        var found = await compilation
            .WithAnalyzers([new SourceCredentialAnalyzer(), new ConfigurationCredentialAnalyzer(), new ProviderPrecedenceAnalyzer()])
            .GetAllDiagnosticsAsync();
        // AD0001 is how the compiler reports an analyzer that threw.
        return found.Where(d => d.Severity == DiagnosticSeverity.Error || d.Id.StartsWith('A'));
    }
}
