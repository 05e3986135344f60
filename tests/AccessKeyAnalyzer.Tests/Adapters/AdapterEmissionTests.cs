using AccessKeyAnalyzer.Adapters;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Adapters;

public class AdapterEmissionTests
{
    private const string Embedded = "EmbeddedAttribute.g.cs";

    // It is no SDK of the catalog: no key enters it, credentials come out of it.
    [Fact]
    public void RuntimeOfFunctionCompute_ReferencedOnItsOwn_GetsItsAdapterAndNoOther()
    {
        var consumer = Consumer.Build(
            [Consumer.Library, .. StandInReferences.For("Serverless")],
            """
            using AccessKeyAnalyzer.Credentials;
            public class Handler { public IStsCredentialsProvider Handle(Aliyun.Serverless.Core.IFcContext context) { return context.GetCredentialsProvider(); } }
            """);

        Assert.Equal([Embedded, "FunctionComputeAdapter.g.cs"], consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void Methods_ThatAreEmitted_ReturnWhatTheCatalogSays()
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All]);
        var emitted = AdapterTemplates.OfSdks
            .Select(template => consumer.Type("AccessKeyAnalyzer.Credentials." + template.Class))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.IsExtensionMethod)
            .ToDictionary(method => method.Name, method => method.ReturnType.ToDisplayString());

        Assert.All(SdkCatalog.All.SelectMany(sdk => sdk.Adapters), adapter => Assert.Equal(adapter.ReturnType, emitted[adapter.Method]));
    }

    [Fact]
    public void Compiler_ThatReservesTheEmbeddedAttribute_DoesNotMeetIt()
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All], compiler: Consumer.OldCompiler);

        Assert.Equal(AdapterTemplates.OfSdks.Select(template => template.Class + ".g.cs").Order(StringComparer.Ordinal), consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void NoSdk_Referenced_NothingIsEmitted() => Assert.Empty(Consumer.Build([Consumer.Library]).HintNames);

    [Fact]
    public void Library_NotVisibleToTheCompiler_NothingIsEmitted() => Assert.Empty(Consumer.Build([StandInReferences.All]).HintNames);

    [Fact]
    public void Library_BehindAnExternAlias_NothingIsEmitted()
    {
        var hidden = Consumer.Library.WithAliases(["hidden"]);

        Assert.Empty(Consumer.Build([hidden, StandInReferences.All]).HintNames);
    }

    // <Aliases>global,sdk</Aliases>: the compiler's command line has the assembly twice.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sdk_ThatAlsoHasAnAlias_GetsItsAdapter(bool aliasFirst)
    {
        var sdk = StandInReferences.For("OssV1").ToList();
        var aliased = sdk.Select(reference => reference.WithAliases(["sdk"]));

        var consumer = Consumer.Build([Consumer.Library, .. aliasFirst ? aliased.Concat(sdk) : sdk.Concat(aliased)]);

        Assert.Contains("OssV1Adapter.g.cs", consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void Sdk_BehindAnExternAlias_GetsNoAdapter()
    {
        var hidden = StandInReferences.For("OssV1").Select(reference => reference.WithAliases(["hidden"]));

        Assert.Empty(Consumer.Build([Consumer.Library, .. hidden]).HintNames);
    }

    [Fact]
    public void AliyunCredentials_BeforeItsClientTookAProvider_GetsNoAdapter()
    {
        var old = StandInReferences.Compile("AliyunCredentials", "ALIYUN_CREDENTIALS_1_4_2");

        Assert.Empty(Consumer.Build([Consumer.Library, old]).HintNames);
    }

    [Fact]
    public void Seam_WithAMemberThatWeDoNotKnow_GetsNoAdapter()
    {
        const string Grown =
            """
            namespace Aliyun.OSS.Common.Authentication
            {
                public interface ICredentials { string AccessKeyId { get; } string AccessKeySecret { get; } string SecurityToken { get; } bool UseToken { get; } }
                public interface ICredentialsProvider { void SetCredentials(ICredentials creds); ICredentials GetCredentials(); void Refresh(); }
            }
            """;

        Assert.Empty(Consumer.Build([Consumer.Library], Grown).HintNames);
    }

    [Fact]
    public void Seam_ThatItsSdkCallsObsolete_GetsItsAdapterWithoutAWarning()
    {
        const string Obsolete =
            """
            namespace Aliyun.OSS.Common.Authentication
            {
                [System.Obsolete("Move on.")]
                public interface ICredentials { string AccessKeyId { get; } string AccessKeySecret { get; } string SecurityToken { get; } bool UseToken { get; } }
                [System.Obsolete]
                public interface ICredentialsProvider { void SetCredentials(ICredentials creds); ICredentials GetCredentials(); }
            }
            """;

        var consumer = Consumer.Build([Consumer.Library], Obsolete);

        Assert.Contains("OssV1Adapter.g.cs", consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Adapters_AtAnyLanguageVersion_CompileWithoutAWarning(LanguageVersion language)
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All], language: language);

        Assert.Equal(AdapterTemplates.OfSdks.Count + 1, consumer.HintNames.Count());
        Assert.Empty(consumer.Problems);
        Assert.All(
            consumer.Result.GeneratedSources.Where(source => source.HintName != Embedded),
            source => Assert.Equal(language >= LanguageVersion.CSharp8, source.SourceText.ToString().Contains("#nullable enable", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("class Aliyun { }", "OssV1Adapter.g.cs")]
    [InlineData("namespace Aliyun { class OSS { } }", "OssV1Adapter.g.cs")]
    [InlineData("class AlibabaCloud { }", "OssV2Adapter.g.cs")]
    [InlineData("class System { }", "OssV1Adapter.g.cs")]
    [InlineData("class AccessKeyAnalyzer { }", "OssV1Adapter.g.cs")]
    public void TypeOfTheUser_ThatHidesANamespaceOfTheAdapters_LeavesOutThoseThatItWouldBreak(string source, string broken)
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All], source);

        Assert.DoesNotContain(broken, consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void TypesOfTheUser_WithTheNamesOfOurs_DoNotTouchTheAdapters()
    {
        var consumer = Consumer.Build(
            [Consumer.Library, StandInReferences.All],
            "class EcsRamRoleCredentialsProvider { } class Provider { } class Credentials { } class IStsCredentialsProvider { } class ArgumentNullException { } class Aliyun<T> { }");

        Assert.Equal(AdapterTemplates.OfSdks.Count + 1, consumer.HintNames.Count());
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void Project_OfAnotherLanguage_IsNoCompilationForUs()
    {
        var generator = typeof(AdapterGenerator).GetCustomAttributes(typeof(GeneratorAttribute), inherit: false).Cast<GeneratorAttribute>().Single();

        Assert.Equal([LanguageNames.CSharp], generator.Languages);
    }
}
