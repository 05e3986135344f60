using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Metadata;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>
/// Instance metadata, last: outside of ECS it costs time. None where the machine names itself as something else; a second where it does not
/// say; and all the patience of <see cref="EcsRamRoleCredentialsProvider"/> once it is known to be an instance.
/// </summary>
internal sealed class MetadataLink : ChainLink
{
    private const string EcsProductName = "Alibaba Cloud";

    private readonly ChainSettings _chain;
    private readonly CredentialsCache _cache;
    private readonly Lazy<bool?> _isInstance;

    public MetadataLink(ChainSettings chain)
        : base(MetadataSource.SourceName)
    {
        _chain = chain;
        _isInstance = new(ReadFirmware);
        var options = new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = chain.MetadataEndpoint,
            Environment = chain.Environment,
            TimeProvider = chain.Time,
        }.Checked();
        var probe = new MetadataProbe(() => _isInstance.Value == true, chain.MetadataTimeout, chain.MetadataPause);
        _cache = new(new MetadataSource(options, probe), chain.Policy, chain.Time);
    }

    public override bool MayFail => true;

    public override TimeSpan HoldsFor => TimeSpan.MaxValue;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        reason = _chain.Environment.IsTrue(EnvironmentReader.MetadataDisabled) ? $"switched off by {EnvironmentReader.MetadataDisabled}"
            : IsElsewhere() ? "this machine is no ECS instance, by the product name of its firmware"
            : "";
        return reason.Length == 0 ? _cache : null;
    }

    public override void Dispose() => _cache.Dispose();

    /// <summary>Who names a role knows better than the firmware.</summary>
    private bool IsElsewhere() => _isInstance.Value == false && _chain.Environment.Get(EnvironmentReader.MetadataRoleName) is null;

    /// <summary>What the firmware says of the machine; <see langword="null"/> if nothing, or of another endpoint than the real one.</summary>
    private bool? ReadFirmware()
    {
        try
        {
            return _chain.MetadataEndpoint == TrustedEndpoint.Metadata && File.Exists(_chain.ProductNameFile)
                ? File.ReadAllText(_chain.ProductNameFile).AsSpan().Contains(EcsProductName.AsSpan(), StringComparison.OrdinalIgnoreCase)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
