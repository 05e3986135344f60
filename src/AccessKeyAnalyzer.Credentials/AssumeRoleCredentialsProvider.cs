using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Assumes a role (STS <c>AssumeRole</c>) with the credentials of another provider, such as that of the instance; and keeps its credentials fresh.
/// </summary>
public sealed class AssumeRoleCredentialsProvider : CachedCredentialsProvider
{
    /// <summary>Asks nobody yet: the first call does.</summary>
    /// <param name="source">Whose credentials assume the role. It is asked for each session, and stays the caller's to dispose.</param>
    /// <param name="roleArn">The role, such as <c>acs:ram::123456:role/reader</c>.</param>
    /// <param name="options">How to assume it; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="roleArn"/> is null.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public AssumeRoleCredentialsProvider(IStsCredentialsProvider source, string roleArn, AssumeRoleOptions? options = null)
        : base(Create(source, roleArn, options ?? new()), (options ?? new()).TimeProvider)
    {
    }

    private static AssumeRoleSource Create(IStsCredentialsProvider source, string roleArn, AssumeRoleOptions options) => new(
        "assumed RAM role",
        source ?? throw new ArgumentNullException(nameof(source)),
        options.ToSettings(roleArn ?? throw new ArgumentNullException(nameof(roleArn))),
        options.ToEndpoint(),
        options.TimeProvider);
}
