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
    private const string Forwarder = "CredentialsLogForwarder.g.cs";
    private const string Health = "AlibabaCloudCredentialsHealthChecksBuilderExtensions.g.cs";

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
                health.AddAlibabaCloudCredentials();
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
        AssertEmitted([HostReferences.Newest.ServicesReference], Services);

    [Fact]
    public void Project_WithNothingButLogging_GetsTheForwarderAlone() =>
        AssertEmitted([HostReferences.Newest.LoggingReference], Forwarder);

    [Fact]
    public void Project_WithServicesAndLogging_GetsBothJoined() =>
        AssertEmitted([HostReferences.Newest.ServicesReference, HostReferences.Newest.LoggingReference], Services, ServicesLogging, Forwarder);

    [Fact]
    public void Project_WithHealthChecks_GetsTheCheck() =>
        AssertEmitted([HostReferences.Newest.ServicesReference, .. HostReferences.Newest.HealthReferences], Services, Health);

    [Theory]
    [MemberData(nameof(Generations))]
    public void Host_OfAnyGeneration_GetsWhatItsPackagesCanCarry(string generation)
    {
        string[] expected = [Services, ServicesLogging, ServicesHosting, ServicesConfiguration, Forwarder, Health];

        // The registration of a check takes a time-out since 3.0.
        AssertEmitted(HostReferences.Generations[generation].All, [.. expected.Where(file => file != Health || generation != "2.1")]);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Host_AtAnyLanguageVersion_CompilesWithoutAWarning(LanguageVersion language)
    {
        var consumer = Consumer.Build([Consumer.Library, .. HostReferences.Newest.All], Uses, language);

        Assert.Equal(HostTemplates.All.Count + 1, consumer.HintNames.Count());
        Assert.Empty(consumer.Problems);
    }

    [Fact]
    public void TwoProjects_OfWhichOneSeesTheOthersInternals_DoNotClash()
    {
        var first = Consumer.Build([Consumer.Library, .. HostReferences.Newest.All], """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""", name: "First");

        var second = Consumer.Build([Consumer.Library, .. HostReferences.Newest.All, first.ToReference()], Uses, name: "Second");

        Assert.Empty(first.Problems);
        Assert.Empty(second.Problems);
        Assert.Equal(HostTemplates.All.Count + 1, second.HintNames.Count());
    }

    [Fact]
    public void TwoProjects_BuiltByACompilerThatCannotHideAdapters_ShareTheFirstOnes()
    {
        var first = Consumer.Build(
            [Consumer.Library, .. HostReferences.Newest.All],
            """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""",
            name: "First",
            compiler: Consumer.OldCompiler);

        var second = Consumer.Build(
            [Consumer.Library, .. HostReferences.Newest.All, first.ToReference()], Uses, name: "Second", compiler: Consumer.OldCompiler);

        Assert.Empty(first.Problems);
        Assert.Empty(second.HintNames);
        Assert.Empty(second.Problems);
    }

    [Fact]
    public void Edit_ThatChangesNoReference_RegeneratesNothing()
    {
        var before = Consumer.Build([Consumer.Library, .. HostReferences.Newest.All]);

        var after = before.Edit("class Unrelated { }");

        Assert.All(
            after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void EveryName_InTheEmittedText_IsGlobal() =>
        Assert.All(
            Consumer.Build([Consumer.Library, .. HostReferences.Newest.All]).Result.GeneratedSources.Where(source => source.HintName != Embedded),
            source => Assert.DoesNotMatch(@"(?<!global::|[\w.])(System|Microsoft|AccessKeyAnalyzer)\.(?!Credentials"")", Code(source.SourceText.ToString())));

    private static void AssertEmitted(IEnumerable<MetadataReference> references, params string[] files)
    {
        var consumer = Consumer.Build([Consumer.Library, .. references]);

        Assert.Equal(files.Append(Embedded).Order(StringComparer.Ordinal), consumer.HintNames);
        Assert.Empty(consumer.Problems);
    }

    /// <summary>Without comments, and without the line that declares the namespace.</summary>
    private static string Code(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace", StringComparison.Ordinal)));
}
