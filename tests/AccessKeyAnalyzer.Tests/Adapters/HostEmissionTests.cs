using AccessKeyAnalyzer.Adapters.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>What is emitted for services, logging, hosting and health checks. That it works is shown in AccessKeyAnalyzer.Hosting.Tests.</summary>
public class HostEmissionTests
{
    private const string Embedded = "EmbeddedAttribute.g.cs";
    private const string Services = "AlibabaCloudCredentialsServiceCollectionExtensions.g.cs";
    private const string ServicesLogging = "AlibabaCloudCredentialsServiceCollectionExtensions.Logging.g.cs";
    private const string ServicesHosting = "AlibabaCloudCredentialsServiceCollectionExtensions.Hosting.g.cs";
    private const string ServicesConfiguration = "AlibabaCloudCredentialsServiceCollectionExtensions.Configuration.g.cs";
    private const string ServicesOptions = "AlibabaCloudCredentialsServiceCollectionExtensions.Options.g.cs";
    private const string ServicesKeyed = "AlibabaCloudCredentialsServiceCollectionExtensions.Keyed.g.cs";
    private const string ServicesKeyedConfiguration = "AlibabaCloudCredentialsServiceCollectionExtensions.KeyedConfiguration.g.cs";
    private const string ServicesFunctionCompute = "AlibabaCloudCredentialsServiceCollectionExtensions.FunctionCompute.g.cs";
    private const string Forwarder = "CredentialsLogForwarder.g.cs";
    private const string Health = "AlibabaCloudCredentialsHealthChecksBuilderExtensions.g.cs";
    private const string HealthKeyed = "AlibabaCloudCredentialsHealthChecksBuilderExtensions.Keyed.g.cs";

    private const string Uses =
        """
        using AccessKeyAnalyzer.Credentials;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IHealthChecksBuilder health, ILoggerFactory loggers)
            {
                services.AddAlibabaCloudCredentialsWarmUp();
                services.AddAlibabaCloudCredentials().AddAlibabaCloudCredentials("role").AddAlibabaCloudCredentials(options => options.RoleName = "role");
                services.AddKeyedAlibabaCloudCredentials("a").AddKeyedAlibabaCloudCredentials("b", "role").AddKeyedAlibabaCloudCredentials("c", options => options.RoleName = "role");
                services.AddFunctionComputeCredentials().AddAlibabaCloudCredentialsFromOptions("d");
                health.AddAlibabaCloudCredentials().AddKeyedAlibabaCloudCredentials("a");
                using (var forwarder = new CredentialsLogForwarder(loggers))
                {
                    forwarder.Start();
                }
            }
        }
        """;

    public static TheoryData<string> Generations => [.. HostReferences.Generations.Keys];

    [Fact]
    public void Project_WithNothingButServices_GetsTheirRegistrationAlone() =>
        AssertEmitted([HostReferences.Newest.ServicesReference], Services, ServicesKeyed);

    [Fact]
    public void Project_WithServicesThatHaveNoKeys_GetsNoneWithKeys() =>
        AssertEmitted([HostReferences.Generations["3.1"].ServicesReference], Services);

    [Fact]
    public void Project_WithOptions_KeepsThemThere() =>
        AssertEmitted([HostReferences.Newest.ServicesReference, HostReferences.Newest.OptionsReference], Services, ServicesKeyed, ServicesOptions);

    [Theory]
    [InlineData("2.1.0", "2.1.0")]
    [InlineData("2.3.0", "8.0.0")]
    public void Project_WithAspNetCore_ReadsTheHeadersOfFunctionCompute(string version, string primitives) =>
        AssertEmitted(
            [HostReferences.Newest.ServicesReference, .. HostReferences.AspNetCore(version, primitives)], Services, ServicesKeyed, ServicesFunctionCompute);

    [Fact]
    public void Project_WithNothingButLogging_GetsTheForwarderAlone() =>
        AssertEmitted([HostReferences.Newest.LoggingReference], Forwarder);

    [Fact]
    public void Project_WithServicesAndLogging_GetsBothJoined() =>
        AssertEmitted([HostReferences.Newest.ServicesReference, HostReferences.Newest.LoggingReference], Services, ServicesKeyed, ServicesLogging, Forwarder);

    [Fact]
    public void Project_WithHealthChecks_GetsTheCheck() =>
        AssertEmitted([HostReferences.Newest.ServicesReference, .. HostReferences.Newest.HealthReferences], Services, ServicesKeyed, Health, HealthKeyed);

    [Theory]
    [MemberData(nameof(Generations))]
    public void Host_OfAnyGeneration_GetsWhatItsPackagesCanCarry(string generation)
    {
        List<string> expected = [Services, ServicesLogging, ServicesHosting, ServicesConfiguration, ServicesOptions, Forwarder];

        // The registration of a check takes a time-out since 3.0, and services have keys since 8.0.
        expected.AddRange(generation switch
        {
            "2.1" => [],
            "3.1" => [Health],
            _ => [Health, HealthKeyed, ServicesKeyed, ServicesKeyedConfiguration],
        });

        AssertEmitted(HostReferences.Generations[generation].All, [.. expected]);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Host_AtAnyLanguageVersion_CompilesWithoutAWarning(LanguageVersion language)
    {
        var consumer = Consumer.Build([Consumer.Library, .. HostReferences.Everything], Uses, language);

        Assert.Equal(HostTemplates.All.Count + 1, consumer.HintNames.Count());
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void TwoProjects_OfWhichOneSeesTheOthersInternals_DoNotClash()
    {
        var first = Consumer.Build([Consumer.Library, .. HostReferences.Everything], """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""", name: "First");

        var second = Consumer.Build([Consumer.Library, .. HostReferences.Everything, first.ToReference()], Uses, name: "Second");

        Assert.Empty(first.Problems);
        Assert.Empty(second.Problems);
        Assert.Equal(HostTemplates.All.Count + 1, second.HintNames.Count());
    }

    [Fact]
    public void TwoProjects_BuiltByACompilerThatCannotHideAdapters_ShareTheFirstOnes()
    {
        var first = Consumer.Build(
            [Consumer.Library, .. HostReferences.Everything],
            """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""",
            name: "First",
            compiler: Consumer.OldCompiler);

        var second = Consumer.Build(
            [Consumer.Library, .. HostReferences.Everything, first.ToReference()], Uses, name: "Second", compiler: Consumer.OldCompiler);

        Assert.Empty(first.Problems);
        Assert.Empty(second.HintNames);
        Assert.Empty(second.Problems);
    }

    [Fact]
    public void Edit_ThatChangesNoReference_RegeneratesNothing()
    {
        var before = Consumer.Build([Consumer.Library, .. HostReferences.Everything]);

        var after = before.Edit("class Unrelated { }");

        Assert.All(
            after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void EveryName_InTheEmittedText_IsGlobal() =>
        Assert.All(
            Consumer.Build([Consumer.Library, .. HostReferences.Everything]).Result.GeneratedSources.Where(source => source.HintName != Embedded),
            source => Assert.DoesNotMatch(@"(?<!global::|[\w.])(System|Microsoft|AccessKeyAnalyzer)\.(?!Credentials"")", Code(source.SourceText.ToString())));

    private static void AssertEmitted(IEnumerable<MetadataReference> references, params string[] files)
    {
        var consumer = Consumer.Build([Consumer.Library, .. references]);

        Assert.Equal(files.Append(Embedded).Order(StringComparer.Ordinal), consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    /// <summary>Without comments, and without the line that declares the namespace.</summary>
    private static string Code(string text) =>
        string.Join('\n', text.Split('\n')
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace", StringComparison.Ordinal)));
}
