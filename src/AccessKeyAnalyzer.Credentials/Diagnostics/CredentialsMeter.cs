using System.Diagnostics.Metrics;
using AccessKeyAnalyzer.Credentials.Caching;

namespace AccessKeyAnalyzer.Credentials.Diagnostics;

/// <summary>The metrics of the providers, under the name <c>AccessKeyAnalyzer.Credentials</c>. The tag <c>source</c> names the source.</summary>
internal static class CredentialsMeter
{
    public const string MeterName = "AccessKeyAnalyzer.Credentials";

    private static readonly Meter Meter = new(MeterName);
    private static readonly object Gate = new();
    private static readonly List<WeakReference<CredentialsCache>> Caches = [];

    private static readonly Counter<long> Refreshes = Meter.CreateCounter<long>(
        "credentials.refreshes", "{refresh}", "Refreshes by outcome: new, unchanged or failed.");
    private static readonly Histogram<double> RefreshDuration = Meter.CreateHistogram<double>(
        "credentials.refresh.duration", "s", "How long refreshes took, all attempts together.");
    private static readonly Counter<long> JoinedWaiters = Meter.CreateCounter<long>(
        "credentials.joined_waiters", "{call}", "Calls that waited for a refresh that another call had started.");
    private static readonly Counter<long> ServedWhileFailing = Meter.CreateCounter<long>(
        "credentials.served_while_failing", "{look}",
        "Times that cached credentials were handed out while refreshes fail, counted at most once a second for each provider.");
    private static readonly Counter<long> MetadataV1Reads = Meter.CreateCounter<long>(
        "credentials.metadata_v1_reads", "{refresh}", "Refreshes that read instance metadata without a token.");

    static CredentialsMeter() => Meter.CreateObservableGauge("credentials.expires_in", Measure, "s", "How long the cached credentials are still good for.");

    /// <summary>Lets the gauge see the cache for as long as somebody holds it.</summary>
    public static void Register(CredentialsCache cache)
    {
        lock (Gate)
        {
            Caches.RemoveAll(reference => !reference.TryGetTarget(out _));
            Caches.Add(new(cache));
        }
    }

    public static void Refreshed(string source, string outcome, TimeSpan duration)
    {
        var sourceTag = new KeyValuePair<string, object?>("source", source);
        var outcomeTag = new KeyValuePair<string, object?>("outcome", outcome);
        Refreshes.Add(1, sourceTag, outcomeTag);
        RefreshDuration.Record(duration.TotalSeconds, sourceTag, outcomeTag);
    }

    public static void Joined(string source) => JoinedWaiters.Add(1, new KeyValuePair<string, object?>("source", source));

    public static void Served(string source) => ServedWhileFailing.Add(1, new KeyValuePair<string, object?>("source", source));

    public static void ReadWithoutToken() => MetadataV1Reads.Add(1);

    private static List<Measurement<double>> Measure()
    {
        lock (Gate)
        {
            var measurements = new List<Measurement<double>>();
            foreach (var reference in Caches)
            {
                if (reference.TryGetTarget(out var cache) && cache.ExpiresIn is { } left)
                {
                    measurements.Add(new(left.TotalSeconds, new KeyValuePair<string, object?>("source", cache.Name)));
                }
            }

            return measurements;
        }
    }
}
