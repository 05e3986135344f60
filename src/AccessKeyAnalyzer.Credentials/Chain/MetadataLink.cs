namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Instance metadata, last: outside of ECS it costs time. One attempt of a second; none where the machine names itself as something else.
/// </summary>
internal sealed class MetadataLink(ChainSettings chain) : ChainLink(MetadataSource.SourceName)
{
    private const string EcsProductName = "Alibaba Cloud";

    private readonly CredentialsCache _cache = CreateCache(chain);

    public override bool MayFail => true;

    public override TimeSpan HoldsFor => TimeSpan.MaxValue;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        reason = chain.Environment.IsTrue(EnvironmentReader.MetadataDisabled) ? $"switched off by {EnvironmentReader.MetadataDisabled}"
            : IsElsewhere() ? "this machine is no ECS instance, by the product name of its firmware"
            : "";
        return reason.Length == 0 ? _cache : null;
    }

    public override void Dispose() => _cache.Dispose();

    private static CredentialsCache CreateCache(ChainSettings chain)
    {
        var options = new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = chain.MetadataEndpoint,
            Environment = chain.Environment,
            TimeProvider = chain.Time,
            AttemptTimeouts = [chain.MetadataTimeout],
            TotalTimeout = chain.MetadataTimeout,
        }.Checked();
        return new(new MetadataSource(options), chain.Policy, chain.Time);
    }

    /// <summary>Only the real endpoint is tied to the machine, and who names a role or an endpoint knows better.</summary>
    private bool IsElsewhere()
    {
        if (chain.MetadataEndpoint != TrustedEndpoint.Metadata || chain.Environment.Get(EnvironmentReader.MetadataRoleName) is not null)
        {
            return false;
        }

        try
        {
            return File.Exists(chain.ProductNameFile) && File.ReadAllText(chain.ProductNameFile).IndexOf(EcsProductName, StringComparison.OrdinalIgnoreCase) < 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
