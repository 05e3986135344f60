using AccessKeyAnalyzer.Adapters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Adapters;

public class AdapterEmissionTests
{
    private const string Embedded = "EmbeddedAttribute.g.cs";

    public static TheoryData<string, string> Adapters => new()
    {
        { "OssV1", "OssV1Adapter.g.cs" },
        { "OpenApi", "AliyunCredentialsAdapter.g.cs" },
        { "AliyunCredentials", "AliyunCredentialsAdapter.g.cs" },
        { "LegacyCore", "LegacyCoreAdapter.g.cs" },
        { "OssV2", "OssV2Adapter.g.cs" },
        { "RpcRoa", "AliyunCredentialsAdapter.g.cs" },
        { "LogService", "LogServiceAdapter.g.cs" },
        { "RocketMq", "RocketMqAdapter.g.cs" },
        { "Mns", "MnsAdapter.g.cs" },
        { "DybaseMns", "DybaseMnsAdapter.g.cs" },
    };

    [Theory]
    [MemberData(nameof(Adapters))]
    public void Sdk_ReferencedOnItsOwn_GetsItsAdapterAndNoOther(string sdk, string adapter)
    {
        var consumer = Consumer.Build([Consumer.Library, .. StandInReferences.For(sdk)]);

        Assert.Equal([adapter, Embedded], consumer.HintNames.OrderBy(name => name == Embedded));
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void Compiler_ThatReservesTheEmbeddedAttribute_DoesNotMeetIt()
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All], compiler: Consumer.OldCompiler);

        Assert.Equal(AdapterTemplates.All.Select(template => template.Class + ".g.cs").Order(StringComparer.Ordinal), consumer.HintNames);
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

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Adapters_AtAnyLanguageVersion_CompileWithoutAWarning(LanguageVersion language)
    {
        var consumer = Consumer.Build([Consumer.Library, StandInReferences.All], language: language);

        Assert.Equal(AdapterTemplates.All.Count + 1, consumer.HintNames.Count());
        Assert.Empty(consumer.Problems);
        Assert.All(
            consumer.Result.GeneratedSources.Where(source => source.HintName != Embedded),
            source => Assert.Equal(language >= LanguageVersion.CSharp8, source.SourceText.ToString().Contains("#nullable enable", StringComparison.Ordinal)));
    }

    [Fact]
    public void Project_OfAnotherLanguage_IsNoCompilationForUs()
    {
        var generator = typeof(AdapterGenerator).GetCustomAttributes(typeof(GeneratorAttribute), inherit: false).Cast<GeneratorAttribute>().Single();

        Assert.Equal([LanguageNames.CSharp], generator.Languages);
    }
}
