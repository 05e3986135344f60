namespace AccessKeyAnalyzer.Credentials;

/// <summary>Hands out the credentials of the first source that this machine has.</summary>
public sealed class DefaultCredentialsProviderChain : IStsCredentialsProvider
{
    private static readonly Lazy<DefaultCredentialsProviderChain> LazyShared = new(() => new(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The chain of this process.</summary>
    public static DefaultCredentialsProviderChain Shared => LazyShared.Value;

    /// <inheritdoc/>
    public StsCredentials GetCredentials(CancellationToken cancellationToken = default) => EcsRamRoleCredentialsProvider.Shared.GetCredentials(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => EcsRamRoleCredentialsProvider.Shared.GetCredentialsAsync(cancellationToken);
}
