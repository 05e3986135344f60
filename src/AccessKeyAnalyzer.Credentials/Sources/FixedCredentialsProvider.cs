namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Hands out the one credential that it was given.</summary>
internal sealed class FixedCredentialsProvider(StsCredentials credentials) : IStsCredentialsProvider
{
    public StsCredentials Credentials { get; } = credentials;

    public StsCredentials GetCredentials(CancellationToken cancellationToken = default) => Credentials;

    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Credentials);
}
