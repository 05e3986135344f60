namespace AccessKeyAnalyzer.Emulation;

/// <summary>The faults to come. Safe for use by several threads.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Makes the next requests go wrong.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="endpoint">Where; null for everywhere.</param>
    /// <param name="times">How often; null until <see cref="Clear"/>.</param>
    public void Add(Fault fault, MetadataEndpoint? endpoint = null, int? times = null)
    {
        lock (_gate)
        {
            _entries.Add(new(fault, endpoint, times));
        }
    }

    /// <summary>Makes a share of all requests go wrong, until <see cref="Clear"/>.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="share">How many of them, from 0 to 1.</param>
    /// <param name="seed">The same seed lets the same requests go wrong, in their order.</param>
    public void AddSometimes(Fault fault, double share, int seed)
    {
#pragma warning disable CA5394 // Chooses requests; nothing secret hangs on it.
        var random = new Random(seed);
        lock (_gate)
        {
            _entries.Add(new(fault, null, null) { IsDue = () => random.NextDouble() < share });
        }
#pragma warning restore CA5394
    }

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    internal Fault? Take(MetadataEndpoint endpoint)
    {
        lock (_gate)
        {
            var index = _entries.FindIndex(entry => (entry.Endpoint is null || entry.Endpoint == endpoint) && entry.IsDue());
            if (index < 0)
            {
                return null;
            }

            var entry = _entries[index];
            if (entry.Times is { } times)
            {
                _entries[index] = entry with { Times = times - 1 };
                if (times <= 1)
                {
                    _entries.RemoveAt(index);
                }
            }

            return entry.Fault;
        }
    }

    private sealed record Entry(Fault Fault, MetadataEndpoint? Endpoint, int? Times)
    {
        public Func<bool> IsDue { get; init; } = static () => true;
    }
}
