using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>What a provider can do beside handing out credentials, for code that got it as an interface, as from a container of services.</summary>
public static class StsCredentialsProviderExtensions
{
    /// <inheritdoc cref="StsCredentialsProvider.TryGetCached"/>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    public static bool TryGetCached(this IStsCredentialsProvider provider, [NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = null;
        return NotNull(provider) is StsCredentialsProvider own && own.TryGetCached(out credentials);
    }

    /// <inheritdoc cref="StsCredentialsProvider.Invalidate"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Invalidate(this IStsCredentialsProvider provider, StsCredentials observed)
    {
        _ = observed ?? throw new ArgumentNullException(nameof(observed));
        (NotNull(provider) as StsCredentialsProvider)?.Invalidate(observed);
    }

    private static IStsCredentialsProvider NotNull(IStsCredentialsProvider provider) => provider ?? throw new ArgumentNullException(nameof(provider));
}
