using System.Diagnostics.Metrics;

namespace AccessKeyAnalyzer.Credentials.Diagnostics;

/// <summary>
/// The metrics of the providers, under the name <c>AccessKeyAnalyzer.Credentials</c>, by the conventions of OpenTelemetry (names in a namespace, units,
/// <c>error.type</c>). One series for each provider.
/// </summary>
internal static class CredentialsMeter
{
    public const string MeterName = "AccessKeyAnalyzer.Credentials";

    private const string Space = "alibaba_cloud.credentials.";

    private static readonly Meter Meter = new(MeterName);
    private static readonly object Gate = new();
    private static readonly List<(WeakReference<IMeasuredProvider> Provider, string Label)> Providers = [];
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);

    private static readonly Histogram<double> RefreshDuration = Meter.CreateHistogram<double>(
        Space + "refresh.duration", "s", "How long refreshes took, all attempts together.");
    private static readonly Counter<long> Waits = Meter.CreateCounter<long>(
        Space + "joined_waiters", "{call}", "Calls that waited for a refresh that another call had started.");
    private static readonly Counter<long> ServedWhileFailing = Meter.CreateCounter<long>(
        Space + "served_while_failing", "{look}",
        "Times that cached credentials were handed out while refreshes fail, counted at most once a second for each provider.");
    private static readonly Counter<long> MetadataV1Reads = Meter.CreateCounter<long>(
        Space + "metadata_v1_reads", "{refresh}", "Refreshes that read instance metadata without a token.");

    static CredentialsMeter() => Meter.CreateObservableGauge(Space + "expires_in", Measure, "s", "How long the cached credentials are still good for.");

    /// <summary>Lets the gauge see the provider for as long as somebody holds it.</summary>
    /// <returns>What its series are labelled with: its name, with a number where there are several.</returns>
    public static string Register(IMeasuredProvider provider)
    {
        lock (Gate)
        {
            Numbers.TryGetValue(provider.Name, out var number);
            Numbers[provider.Name] = ++number;
            var label = number == 1 ? provider.Name : FormattableString.Invariant($"{provider.Name} #{number}");
            Providers.RemoveAll(entry => !entry.Provider.TryGetTarget(out _));
            Providers.Add((new(provider), label));
            return label;
        }
    }

    /// <param name="label">The provider.</param>
    /// <param name="outcome">What it brought: <c>new</c>, <c>unchanged</c> or <c>failed</c>.</param>
    /// <param name="errorType">The kind of failure.</param>
    /// <param name="duration">How long it took.</param>
    public static void Refreshed(string label, string outcome, string? errorType, TimeSpan duration)
    {
        var provider = Tag(label);
        var result = new KeyValuePair<string, object?>(Space + "refresh.outcome", outcome);
        if (errorType is null)
        {
            RefreshDuration.Record(duration.TotalSeconds, provider, result);
        }
        else
        {
            RefreshDuration.Record(duration.TotalSeconds, provider, result, new("error.type", errorType));
        }
    }

    public static void Joined(string label) => Waits.Add(1, Tag(label));

    public static void Served(string label) => ServedWhileFailing.Add(1, Tag(label));

    public static void ReadWithoutToken() => MetadataV1Reads.Add(1);

    private static KeyValuePair<string, object?> Tag(string label) => new(Space + "provider", label);

    private static List<Measurement<double>> Measure()
    {
        lock (Gate)
        {
            var measurements = new List<Measurement<double>>();
            foreach (var (reference, label) in Providers)
            {
                if (reference.TryGetTarget(out var provider) && provider.ExpiresIn is { } left)
                {
                    measurements.Add(new(left.TotalSeconds, Tag(label)));
                }
            }

            return measurements;
        }
    }
}
