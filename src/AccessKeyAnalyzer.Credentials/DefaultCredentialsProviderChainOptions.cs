using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>What <see cref="DefaultCredentialsProviderChain"/> asks. The chain copies the values when it is made.</summary>
public sealed class DefaultCredentialsProviderChainOptions
{
    /// <summary>
    /// Sources of your own, asked first, in this order. One that throws <see cref="CredentialsUnavailableException"/> leaves room for the next.
    /// </summary>
    public IList<IStsCredentialsProvider> Additional { get; } = [];

    /// <summary>Whether the environment variables <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c> and so on are read. Default true.</summary>
    public bool Environment { get; set; } = true;

    /// <summary>Whether OIDC (RRSA) is used where it is set up. Default true.</summary>
    public bool Oidc { get; set; } = true;

    /// <summary>Whether a credentials URI is asked that the environment names. Default true.</summary>
    public bool CredentialsUri { get; set; } = true;

    /// <summary>Whether profiles of the home directory are read: those of the aliyun CLI, and of older libraries. Default true.</summary>
    public bool Profiles { get; set; } = true;

    /// <summary>Whether instance metadata is asked. Default true.</summary>
    public bool Metadata { get; set; } = true;

    /// <summary>
    /// How long to wait for instance metadata where nothing says that this is an instance, and nothing has answered yet: 1 ms to a minute. Default 1 s.
    /// </summary>
    public TimeSpan MetadataProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The metadata service; see <see cref="EcsRamRoleCredentialsProviderOptions.MetadataEndpoint"/>.</summary>
    public Uri MetadataEndpoint { get; set; } = TrustedEndpoint.Default();

    /// <summary>The clocks by which credentials age. Time-outs of requests run in real time.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
