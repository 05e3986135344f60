using System.Reflection;
using AccessKeyAnalyzer.Adapters.Hosting;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Adapters;

public class AdapterNetStandardTests
{
    /// <summary>
    /// netstandard2.0 lacks the attributes that nullable annotations and <c>in</c> parameters need, so the compiler synthesises them, and
    /// before 4.14 tolerates no <c>EmbeddedAttribute</c> beside its own (CS8336). This runs with the compiler that the tests run with.
    /// </summary>
    [Fact]
    public void Project_ForWhichTheCompilerSynthesisesAttributes_StillCompiles()
    {
        const string Source =
            """
            #nullable enable
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using AccessKeyAnalyzer.Credentials;

            public class Uses
            {
                public object? Oss { get; set; }

                public void Set(in int number, IStsCredentialsProvider provider) => Oss = provider.ForOss();
            }

            namespace AccessKeyAnalyzer.Credentials
            {
                public sealed class StsCredentials
                {
                    public string AccessKeyId { get; } = "";
                    public string AccessKeySecret { get; } = "";
                    public string? SecurityToken { get; }
                    public DateTimeOffset? Expiration { get; }
                }

                public interface IStsCredentialsProvider
                {
                    StsCredentials GetCredentials(CancellationToken cancellationToken = default);
                    ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
                }
            }
            """;

        var consumer = Consumer.Build(
            [StandInReferences.All],
            Source,
            compiler: typeof(Compilation).Assembly.GetName().Version,
            framework: NetStandard());

        Assert.NotEmpty(consumer.HintNames);
        Assert.Empty(consumer.Problems);
        Assert.NotNull(consumer.ToReference());
    }

    [Fact]
    public void Host_OnNetStandard_Compiles()
    {
        const string Library =
            """
            #nullable enable
            using System;
            using System.Threading;
            using System.Threading.Tasks;

            namespace System
            {
                public abstract class TimeProvider
                {
                    public static TimeProvider System { get; } = null!;
                    public virtual DateTimeOffset GetUtcNow() => default;
                }
            }

            namespace AccessKeyAnalyzer.Credentials
            {
                public sealed class StsCredentials { public DateTimeOffset? Expiration { get; } }
                public class CredentialsUnavailableException : Exception { }
                public enum MetadataV1Use { IfTokenEndpointMissing = 0, Never, OnAnyTokenFailure }

                public sealed class EcsRamRoleCredentialsProviderOptions
                {
                    public string? RoleName { get; set; }
                    public MetadataV1Use MetadataV1 { get; set; }
                    public TimeSpan TotalTimeout { get; set; }
                    public TimeSpan ExpiredGracePeriod { get; set; }
                }

                public abstract class StsCredentialsProvider : IStsCredentialsProvider
                {
                    public virtual CredentialsUnavailableException? RefreshFailure => null;
                    public abstract ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
                }

                public interface IStsCredentialsProvider
                {
                    ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
                }

                public abstract class DefaultCredentialsProviderChain : StsCredentialsProvider
                {
                    public static DefaultCredentialsProviderChain Shared { get; } = null!;
                }

                public sealed class FunctionComputeCredentialsProvider : StsCredentialsProvider
                {
                    public static FunctionComputeCredentialsProvider Shared { get; } = null!;
                    public static bool IsFunctionCompute => false;
                    public void Receive(string? accessKeyId, string? accessKeySecret, string? securityToken) { }
                    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => default;
                }

                public sealed class EcsRamRoleCredentialsProvider : StsCredentialsProvider, IDisposable
                {
                    public EcsRamRoleCredentialsProvider(EcsRamRoleCredentialsProviderOptions options) { }
                    public static EcsRamRoleCredentialsProvider SharedFor(string roleName) => null!;
                    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => default;
                    public void Dispose() { }
                }
            }
            """;

        var consumer = Consumer.Build(HostReferences.NetStandard, Library, compiler: typeof(Compilation).Assembly.GetName().Version, framework: NetStandard());

        Assert.Equal(
            // Its services have no keys.
            HostTemplates.All.Where(template => !template.Name.Contains(".Keyed", StringComparison.Ordinal))
                .Select(template => template.Name + ".g.cs")
                .Order(StringComparer.Ordinal),
            consumer.HintNames.Except(["EmbeddedAttribute.g.cs"]));
        Assert.Empty(consumer.Problems);
    }

    private static IEnumerable<MetadataReference> NetStandard() => typeof(AdapterNetStandardTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == "NetStandardReferences")
        .SelectMany(attribute => Directory.GetFiles(attribute.Value!, "*.dll"))
        .Select(file => MetadataReference.CreateFromFile(file));
}
