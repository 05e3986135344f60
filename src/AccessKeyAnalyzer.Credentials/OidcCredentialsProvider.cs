using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Exchanges a token of OpenID Connect for credentials of a role (STS <c>AssumeRoleWithOIDC</c>), as pods of ACK do with RRSA; and keeps them fresh. The file
/// is read for each exchange, since it rotates.
/// </summary>
public sealed class OidcCredentialsProvider : CachedCredentialsProvider
{
    /// <summary>Asks nobody yet: the first call does.</summary>
    /// <param name="roleArn">The role, such as <c>acs:ram::123456:role/pod</c>.</param>
    /// <param name="providerArn">The OIDC provider that RAM knows, such as <c>acs:ram::123456:oidc-provider/ack-rrsa</c>.</param>
    /// <param name="tokenFile">The file that holds the token.</param>
    /// <param name="options">How to assume the role; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException">One of the three names is null.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public OidcCredentialsProvider(string roleArn, string providerArn, string tokenFile, AssumeRoleOptions? options = null)
        : base(Create(roleArn, providerArn, tokenFile, options ?? new()), (options ?? new()).TimeProvider)
    {
    }

    private static OidcSource Create(string roleArn, string providerArn, string tokenFile, AssumeRoleOptions options) => new(
        new(
            options.ToSettings(roleArn ?? throw new ArgumentNullException(nameof(roleArn))),
            providerArn ?? throw new ArgumentNullException(nameof(providerArn)),
            tokenFile ?? throw new ArgumentNullException(nameof(tokenFile)),
            options.ToEndpoint()),
        options.TimeProvider);
}
