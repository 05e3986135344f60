using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>The file that Alibaba Cloud's older libraries read: <c>~/.alibabacloud/credentials</c>, or the one that the environment names.</summary>
internal sealed class CredentialsFileLink(ChainSettings chain) : ProfileFileLink("credentials file", chain)
{
    protected override string Shown => Chain.Environment.Get(EnvironmentReader.CredentialsFile) is null
        ? "~/.alibabacloud/credentials"
        : $"the file that {EnvironmentReader.CredentialsFile} names";

    public static bool IsThere(ChainSettings chain) => Path(chain) is { } path && File.Exists(path);

    protected override FileInfo? Locate(string? name, out string reason)
    {
        reason = Path(Chain) is null ? "this account has no home directory" : $"{Shown} does not exist";
        return IsThere(Chain) ? new(Path(Chain)!)
            : Chain.Environment.Get(EnvironmentReader.CredentialsFile) is null ? null
            : throw Misconfigured(reason);
    }

    protected override CliProfile? Find(byte[] text, string? name) => IniProfile.Read(text, name ?? "default");

    private static string? Path(ChainSettings chain) => chain.Environment.Get(EnvironmentReader.CredentialsFile) ?? chain.CredentialsFile;
}
