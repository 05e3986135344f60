using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Metadata;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>The aliyun CLI's profile, for a developer's machine. The file is read again when it changes.</summary>
internal sealed class CliProfileLink(ChainSettings chain) : ChainLink("aliyun CLI profile")
{
    private const long LargestFile = 1024 * 1024;

    private readonly object _gate = new();
    private (DateTime Written, long Length, string? Name) _stamp;
    private IStsCredentialsProvider? _provider;
    private string _reason = "";

    public override TimeSpan HoldsFor => TimeSpan.FromSeconds(10);

    public override IStsCredentialsProvider? Find(out string reason)
    {
        if (chain.Environment.IsTrue(EnvironmentReader.ProfileDisabled))
        {
            reason = $"switched off by {EnvironmentReader.ProfileDisabled}";
            return null;
        }

        var name = chain.Environment.Get(EnvironmentReader.Profile);
        var file = chain.ProfileFile is { } path ? new FileInfo(path) : null;
        if (file is not { Exists: true })
        {
            reason = file is null ? "this account has no home directory" : "~/.aliyun/config.json does not exist";
            return name is null ? null : throw Misconfigured($"{EnvironmentReader.Profile} is set, but {reason}");
        }

        var stamp = (file.LastWriteTimeUtc, file.Length, name);
        lock (_gate)
        {
            if (_stamp != stamp)
            {
                // The old provider is left to the callers that still wait for it.
                _provider = Open(file, name, out _reason);
                _stamp = stamp;
            }

            reason = _reason;
            return _provider;
        }
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            (_provider as IDisposable)?.Dispose();
        }
    }

    private IStsCredentialsProvider? Open(FileInfo file, string? name, out string reason)
    {
        var profile = Read(file, name);
        reason = profile is null ? "it has no current profile" : $"{profile} lacks its values";
        var provider = profile?.Mode switch
        {
            null => null,
            "AK" => profile.Credentials(withToken: false) is { } pair ? new FixedCredentialsProvider(pair) : null,
            "StsToken" => profile.Credentials(withToken: true) is { SecurityToken: not null } token ? new FixedCredentialsProvider(token) : null,
            "EcsRamRole" => Cached(new MetadataSource(MetadataOptions(profile).Checked())),
            "RamRoleArn" => profile.RoleArn is { } role && profile.Credentials(withToken: true) is { } own ? Cached(AssumeRole(profile, role, own)) : null,
            var mode => Unsupported(mode, out reason),
        };

        // The current profile may be one for other tools. Whoever names a profile means that identity and no other.
        return provider is null && name is not null
            ? throw Misconfigured(profile is null ? $"there is no profile '{name}', which {EnvironmentReader.Profile} names" : reason)
            : provider;
    }

    private static IStsCredentialsProvider? Unsupported(string mode, out string reason)
    {
        reason = $"its mode {mode} is not supported here (AK, StsToken, EcsRamRole and RamRoleArn are)";
        return null;
    }

    private CliProfile? Read(FileInfo file, string? name)
    {
        try
        {
            return file.Length <= LargestFile
                ? CliProfile.Read(File.ReadAllBytes(file.FullName), name)
                : throw Misconfigured("~/.aliyun/config.json is too large");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw Misconfigured($"~/.aliyun/config.json cannot be read ({exception.GetType().Name})");
        }
    }

    private AssumeRoleSource AssumeRole(CliProfile profile, string role, StsCredentials own)
    {
        var problem = "";
        var endpoint = chain.StsEndpoint ?? StsEndpoint.For(profile.StsRegion, useVpc: false, out problem) ?? throw Misconfigured(problem);
        return new(own, new(role, profile.SessionName, profile.ExternalId, profile.DurationSeconds), endpoint, chain.Time);
    }

    private EcsRamRoleCredentialsProviderOptions MetadataOptions(CliProfile profile) => new()
    {
        RoleName = profile.RoleName is not { } role || RoleNameRule.IsValid(role) ? profile.RoleName : throw Misconfigured($"a role name {RoleNameRule.Text}; that of {profile} is none"),
        MetadataEndpoint = chain.MetadataEndpoint,
        Environment = chain.Environment,
        TimeProvider = chain.Time,
    };

    private CredentialsCache Cached(ICredentialsSource source) => new(source, chain.Policy, chain.Time);
}
