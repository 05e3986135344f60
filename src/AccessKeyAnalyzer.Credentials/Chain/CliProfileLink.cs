using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>The profile of the aliyun CLI.</summary>
internal sealed class CliProfileLink(ChainSettings chain) : ProfileFileLink("aliyun CLI profile", chain)
{
    protected override string Shown => "~/.aliyun/config.json";

    protected override FileInfo? Locate(string? name, out string reason)
    {
        reason = $"switched off by {EnvironmentReader.ProfileDisabled}";
        if (Chain.Environment.IsTrue(EnvironmentReader.ProfileDisabled))
        {
            return null;
        }

        var file = Chain.ProfileFile is { } path ? new FileInfo(path) : null;
        reason = file is null ? "this account has no home directory" : $"{Shown} does not exist";

        // The other file may hold the profile that is named.
        return file is { Exists: true } ? file
            : name is null || CredentialsFileLink.IsThere(Chain) ? null
            : throw Misconfigured($"{EnvironmentReader.Profile} is set, but {reason}");
    }

    protected override CliProfile? Find(byte[] text, string? name) => CliProfile.Read(text, name);
}
