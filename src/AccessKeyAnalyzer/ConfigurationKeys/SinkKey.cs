using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>A configuration key that reaches an SDK.</summary>
/// <param name="Path">The key, section by section.</param>
/// <param name="Sink">Where it enters the SDK.</param>
/// <param name="Property">The property of options that it is bound to; null where it is read by name.</param>
internal sealed record SinkKey(IReadOnlyList<string> Path, Sink Sink, IPropertySymbol? Property = null)
    : KnownKey(Sink.Slot.Part, Sink.EntryPoint.Values == SlotContent.AccessKeysOnly, $"its key is read for '{Sink.Slot.Name}' of {Sink.Owner}")
{
    public string Name => Path[Path.Count - 1];

    /// <summary>The key as configuration names it: <c>Aliyun:Oss:Key</c>.</summary>
    public string FullName => string.Join(":", Path);

    public Location SinkLocation => Sink.Value.GetLocation();

    /// <summary>Whether the key is this one: all of the path for a key without a section, else the end of it.</summary>
    public bool Is(IReadOnlyList<string> scope)
    {
        var sections = Path.Count - 1;
        if (sections == 0)
        {
            // A name alone says little inside a section; these are where programs look for such names.
            return scope.Count == 0 || Array.Exists(FlatSections, section => section.Equals(scope[scope.Count - 1], StringComparison.OrdinalIgnoreCase));
        }

        return scope.Count >= sections
            && Enumerable.Range(1, sections).All(i => scope[scope.Count - i].Equals(Path[sections - i], StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] FlatSections = ["appSettings", "environmentVariables", "environment", "env", "Values", "stringData", "data"];
}
