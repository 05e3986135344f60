using AccessKeyAnalyzer.Credentials.Chain;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out what the environment variables <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, <c>ALIBABA_CLOUD_ACCESS_KEY_SECRET</c> and, for STS,
/// <c>ALIBABA_CLOUD_SECURITY_TOKEN</c> say; read at every call, as platforms such as Function Compute replace them. Safe for use by several threads.
/// </summary>
#pragma warning disable CA1001 // The link holds nothing that needs it.
public sealed class EnvironmentCredentialsProvider : StsCredentialsProvider
#pragma warning restore CA1001
{
    private readonly EnvironmentLink _link = new(EnvironmentReader.Process);

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) =>
        _link.Find(out var reason)?.GetCredentials(cancellationToken) ?? throw new CredentialsUnavailableException($"{_link.Name}: {reason}.");

    /// <inheritdoc/>
#pragma warning disable CA1849, VSTHRD103 // Nothing here waits.
    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return new(GetCredentials(cancellationToken));
        }
        catch (CredentialsUnavailableException exception)
        {
            return new(Task.FromException<StsCredentials>(exception));
        }
    }
#pragma warning restore CA1849, VSTHRD103
}
