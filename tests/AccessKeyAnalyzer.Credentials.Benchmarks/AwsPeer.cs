using Amazon.Runtime;

namespace AccessKeyAnalyzer.Credentials.Benchmarks;

/// <summary>The cache that stands before every refreshing credential of AWSSDK.Core, over a source that answers from memory.</summary>
internal sealed class AwsPeer : RefreshingAWSCredentials
{
    public object Read() => GetCredentials();

    public Task<ImmutableCredentials> ReadAsync() => GetCredentialsAsync();

    protected override CredentialsRefreshState GenerateNewCredentials() => new(new ImmutableCredentials("id", "secret", "token"), DateTime.UtcNow.AddHours(6));

    protected override Task<CredentialsRefreshState> GenerateNewCredentialsAsync() => Task.FromResult(GenerateNewCredentials());
}
