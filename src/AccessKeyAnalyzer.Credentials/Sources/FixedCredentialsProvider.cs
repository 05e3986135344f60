using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Hands out the one credential that it was given.</summary>
internal sealed class FixedCredentialsProvider(StsCredentials credentials) : StsCredentialsProvider
{
    public StsCredentials Credentials { get; } = credentials;

    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = Credentials;
        return true;
    }

    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) => Credentials;

    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Credentials);
}
