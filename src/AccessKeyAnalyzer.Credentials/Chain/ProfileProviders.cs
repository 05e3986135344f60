using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Metadata;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>
/// From a profile to the provider that it describes. What a profile says is honoured, or the profile is refused: it never gets more than it asks for.
/// </summary>
/// <param name="link">What messages call the source.</param>
/// <param name="chain">What the links share.</param>
/// <param name="find">Finds another profile of the same file.</param>
internal sealed class ProfileProviders(string link, ChainSettings chain, Func<string, CliProfile?> find)
{
    /// <summary>Chains of profiles end somewhere; what is longer is a circle.</summary>
    private const int LongestChain = 8;

    /// <param name="profile">What to open.</param>
    /// <param name="reason">Why there is nothing: values are missing, or the mode is not supported.</param>
    /// <exception cref="CredentialsUnavailableException">The profile asks for what cannot be.</exception>
    public IStsCredentialsProvider? Open(CliProfile profile, out string reason) => Open(profile, 0, out reason);

    private IStsCredentialsProvider? Open(CliProfile profile, int depth, out string reason)
    {
        reason = $"{profile} lacks its values";
        try
        {
            return profile.Mode switch
            {
                "AK" => profile.Credentials(withToken: false) is { } pair ? new FixedCredentialsProvider(pair.From(link)) : null,
                "StsToken" => Session(profile, "a new one must be written into it"),
                "CloudSSO" or "OAuth" => Session(profile, $"sign in again: aliyun configure --profile {profile.Name} --mode {profile.Mode}"),
                "EcsRamRole" => Cached(new MetadataSource(MetadataOptions(profile).Checked())),
                "RamRoleArn" => profile.Credentials(withToken: true) is { } own ? AssumeRole(profile, new FixedCredentialsProvider(own)) : null,
                "RamRoleArnWithRoleName" => AssumeRole(profile, Cached(new MetadataSource(MetadataOptions(profile).Checked()))),
                "ChainableRamRoleArn" => profile.SourceProfile is { } source ? AssumeRole(profile, OpenSource(profile, source, depth)) : null,
                "OIDC" => Oidc(profile),
                "CredentialsURI" => profile.CredentialsUri is { } text ? Cached(new UriSource(Uri(profile, text), $"credentials_uri of {profile}", chain.Time)) : null,
                "External" => profile.ProcessCommand is { } command ? Process(profile, command) : null,
                var mode => Unsupported(mode, out reason),
            };
        }
        catch (FormatException exception)
        {
            throw Misconfigured($"{profile}: {exception.Message}");
        }
    }

    private static IStsCredentialsProvider? Unsupported(string mode, out string reason)
    {
        reason = $"its mode {mode} is not supported here (AK, StsToken, EcsRamRole, RamRoleArn, RamRoleArnWithRoleName, ChainableRamRoleArn, OIDC, CredentialsURI, External, "
            + "CloudSSO and OAuth are)";
        return null;
    }

    private IStsCredentialsProvider? Session(CliProfile profile, string remedy) =>
        profile.Credentials(withToken: true) is { SecurityToken: not null } session ? new SessionCredentialsProvider(session.From(link), $"{link}: the session of {profile} has expired; {remedy}.", chain.Time) : null;

    private IStsCredentialsProvider? AssumeRole(CliProfile profile, IStsCredentialsProvider own) =>
        profile.Role() is { } role ? Cached(new AssumeRoleSource("RAM role of the CLI profile", own, role, Endpoint(profile), chain.Time)) : null;

    private IStsCredentialsProvider OpenSource(CliProfile profile, string source, int depth)
    {
        if (depth == LongestChain)
        {
            throw Misconfigured($"the source_profile of {profile} leads in a circle");
        }

        var next = find(source) ?? throw Misconfigured($"there is no profile '{source}', which source_profile of {profile} names");
        return Open(next, depth + 1, out var reason) ?? throw Misconfigured($"source_profile of {profile}: {reason}");
    }

    private IStsCredentialsProvider? Oidc(CliProfile profile) =>
        profile.Role() is { } role && profile.OidcProviderArn is { } provider && profile.OidcTokenFile is { } file
            ? Cached(new OidcSource(new(role, provider, file, Endpoint(profile)), chain.Time))
            : null;

    private IStsCredentialsProvider Process(CliProfile profile, string command) =>
        chain.Environment.IsTrue(EnvironmentReader.ExternalProcessDisabled)
            ? throw Misconfigured($"{profile} runs a program, and that is switched off by {EnvironmentReader.ExternalProcessDisabled}")
            : Cached(new ProcessSource(command, chain.Time));

    private Uri Uri(CliProfile profile, string text) =>
        System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && TrustedEndpoint.IsAcceptable(uri)
            ? uri
            : throw Misconfigured($"credentials_uri of {profile} is neither an https URI nor plain http to 100.100.100.200 or loopback");

    private Uri Endpoint(CliProfile profile)
    {
        if (chain.StsEndpoint is { } endpoint)
        {
            return endpoint;
        }

        return profile.StsEndpoint is { } named
            ? StsEndpoint.Named(named) ?? throw Misconfigured($"sts_endpoint of {profile} is no host that is reached over https")
            : StsEndpoint.For(profile.StsRegion, profile.UsesVpc, out var problem) ?? throw Misconfigured($"{profile}: {problem}");
    }

    private EcsRamRoleCredentialsProviderOptions MetadataOptions(CliProfile profile) => new()
    {
        RoleName = profile.RoleName is not { } role || RoleNameRule.IsValid(role)
            ? profile.RoleName
            : throw Misconfigured($"a role name {RoleNameRule.Text}; that of {profile} is none"),
        MetadataEndpoint = chain.MetadataEndpoint,
        Environment = chain.Environment,
        TimeProvider = chain.Time,
    };

    private CredentialsCache Cached(ICredentialsSource source) => new(source, chain.Policy, chain.Time);

    private CredentialsUnavailableException Misconfigured(string problem) => new($"{link}: {problem}.");
}
