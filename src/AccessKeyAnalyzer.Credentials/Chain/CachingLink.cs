using AccessKeyAnalyzer.Credentials.Caching;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>A link whose source has an expiry, so that a cache stands in front of it: the same one as long as the settings are equal.</summary>
internal abstract class CachingLink<TSettings>(string name, ChainSettings chain) : ChainLink(name)
    where TSettings : class
{
    private readonly object _gate = new();
    private TSettings? _settings;
    private CredentialsCache? _cache;

    protected ChainSettings Chain { get; } = chain;

    public override void Dispose()
    {
        lock (_gate)
        {
            _cache?.Dispose();
        }
    }

    protected abstract ICredentialsSource CreateSource(TSettings settings);

    protected CredentialsCache CacheFor(TSettings settings)
    {
        lock (_gate)
        {
            if (_cache is null || !settings.Equals(_settings))
            {
                // The old cache is left to the callers that still wait for it; it has no thread or timer of its own.
                _cache = new(CreateSource(settings), Chain.Policy, Chain.Time);
                _settings = settings;
            }

            return _cache;
        }
    }
}
