namespace AccessKeyAnalyzer.Hosting;

/// <summary>Hands out what a test says.</summary>
internal sealed class ScriptedProvider(Func<CancellationToken, ValueTask<StsCredentials>> answer) : IStsCredentialsProvider
{
    /// <summary>A plain credential that ends then.</summary>
    public static StsCredentials Credentials(DateTimeOffset? expiration) =>
        new(SyntheticKey.StsAccessKeyId("hosting"), SyntheticKey.StsAccessKeySecret("hosting"), SyntheticKey.SecurityToken("hosting"), expiration);

    public static ScriptedProvider Until(DateTimeOffset? expiration) => new(_ => new(Credentials(expiration)));

    public StsCredentials GetCredentials(CancellationToken cancellationToken = default) => throw new InvalidOperationException("An asynchronous check asks asynchronously.");

    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => answer(cancellationToken);
}
