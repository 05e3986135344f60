using System.Text;
using AccessKeyAnalyzer.Adapters;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>What is emitted is the file that lies in this repository, with what the project's language asks for around it.</summary>
public class AdapterTextTests
{
    public static TheoryData<string> Sdks => [.. SdkCatalog.All.Select(sdk => sdk.Id)];

    [Theory]
    [MemberData(nameof(Sdks))]
    public Task Sdk_ReferencedOnItsOwn_GetsItsAdapterAndNoOther(string id) => VerifyAsync(id, LanguageVersion.Latest);

    [Fact]
    public Task Sdk_InALanguageWithoutNullableReferences_GetsItsAdapterWithoutThem() => VerifyAsync("OssV1", LanguageVersion.CSharp7_3);

    private static Task VerifyAsync(string id, LanguageVersion language)
    {
        var test = new GeneratorTest(language);
        test.TestState.AdditionalReferences.AddRange(StandInReferences.For(id));
        var isEmbedded = EmbeddedAttribute.IsAllowedBy(typeof(Compilation).Assembly.GetName().Version!);
        // ABP brings OSS v1 with it.
        var adapters = SdkCatalog.All.Where(sdk => sdk.Id == id || (id == "Abp" && sdk.Id == "OssV1")).SelectMany(sdk => sdk.Adapters).ToList();
        foreach (var template in adapters.Select(adapter => adapter.Template).Distinct())
        {
            test.TestState.GeneratedSources.Add(
                Emitted(template.Name, new AdapterFrame(language >= LanguageVersion.CSharp8, isEmbedded).Render(template)));
        }

        if (isEmbedded && adapters is not [])
        {
            test.TestState.GeneratedSources.Add(Emitted("EmbeddedAttribute", EmbeddedAttribute.Declaration));
        }

        return test.RunAsync();
    }

    private static (Type Generator, string Name, SourceText Text) Emitted(string name, string text) =>
        (typeof(AdapterGenerator), $"{name}.g.cs", SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256));

    private sealed class GeneratorTest : CSharpSourceGeneratorTest<AdapterGenerator, DefaultVerifier>
    {
        private readonly LanguageVersion _language;

        public GeneratorTest(LanguageVersion language)
        {
            _language = language;
            // The host's own framework needs no download.
            ReferenceAssemblies = new ReferenceAssemblies("host");
            TestState.Sources.Add("");
            TestState.AdditionalReferences.AddRange(StandInReferences.Framework);
            TestState.AdditionalReferences.Add(Consumer.Library);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language, DocumentationMode.Diagnose);
    }
}
