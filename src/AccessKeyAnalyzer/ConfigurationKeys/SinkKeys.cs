using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>
/// The configuration keys of a compilation that reach an SDK: read by name (<c>configuration["Aliyun:Key"]</c>) or bound to options
/// (<c>Configure&lt;OssOptions&gt;(configuration.GetSection("Oss"))</c>). Made once, when the first file asks. Thread-safe.
/// </summary>
internal sealed class SinkKeys : IKnownKeys
{
    private static readonly char[] Colon = [':'];

    private readonly Dictionary<string, List<SinkKey>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public SinkKeys(IEnumerable<SinkKey> keys)
    {
        foreach (var key in keys)
        {
            if (!_byName.TryGetValue(key.Name, out var sameName))
            {
                _byName.Add(key.Name, sameName = []);
            }

            sameName.Add(key);
        }
    }

    public static SinkKeys Of(AlibabaCloudContext context, CancellationToken cancellationToken)
    {
        var reads = KeyReads.Of(context, cancellationToken);
        return new([.. reads.Keys, .. new SectionBindings(context.Source, context.Tracer, cancellationToken).KeysOf(reads.Properties)]);
    }

    /// <summary>The keys of several projects: one has the options and the client, another binds them to its settings.</summary>
    public static SinkKeys Of(IReadOnlyList<AlibabaCloudContext> solution, CancellationToken cancellationToken)
    {
        var reads = solution.Select(context => KeyReads.Of(context, cancellationToken)).ToList();
        var properties = new Dictionary<ISymbol, Sink>(PropertyName.Comparer);
        foreach (var property in reads.SelectMany(read => read.Properties))
        {
            properties[property.Key] = property.Value;
        }

        return new([.. reads.SelectMany(read => read.Keys), .. solution.SelectMany(context =>
            new SectionBindings(context.Source, context.Tracer, cancellationToken).KeysOf(properties))]);
    }

    /// <summary>Takes a property for the same in each compilation, where it is another object.</summary>
    private sealed class PropertyName : IEqualityComparer<ISymbol>
    {
        public static readonly PropertyName Comparer = new();

        public bool Equals(ISymbol x, ISymbol y) => Text(x) == Text(y);

        public int GetHashCode(ISymbol obj) => Text(obj).GetHashCode();

        private static string Text(ISymbol property) => $"{property.ContainingAssembly.Name}:{property.ToDisplayString()}";
    }

    public IEnumerable<SinkKey> All => _byName.Values.SelectMany(keys => keys);

    public bool AreMentionedIn(string text) => _byName.Keys.Any(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);

    public KnownKey? Find(string scope, string name) =>
        _byName.TryGetValue(name, out var keys)
            ? keys.Find(key => key.Is(scope.Split(Colon, StringSplitOptions.RemoveEmptyEntries)))
            : null;
}
