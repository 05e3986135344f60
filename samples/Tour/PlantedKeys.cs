using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Tour;

/// <summary>The keys of the application: made when the Tour runs, and never shown whole.</summary>
internal sealed partial class PlantedKeys
{
    private readonly Dictionary<string, string> _values = [];
    private readonly string _run = Guid.NewGuid().ToString("N");

    public IReadOnlyCollection<string> Values => _values.Values;

    /// <summary>Replaces <c>{{AccessKeyId:tag}}</c> and <c>{{AccessKeySecret:tag}}</c>.</summary>
    public string Plant(string text) => Placeholder().Replace(text, match => Value(match.Groups["kind"].Value, match.Groups["tag"].Value));

    /// <summary>The text as it may be shown: the prefix and the last four characters of an ID, nothing of a secret.</summary>
    public string Mask(string text) => _values.Aggregate(
        text,
        (masked, key) => masked.Replace(key.Value, key.Key.StartsWith("AccessKeyId", StringComparison.Ordinal) ? $"{key.Value[..4]}…{key.Value[^4..]}" : "…", StringComparison.Ordinal));

    /// <summary>Whether more of a key stands in the text than may be shown.</summary>
    public bool AreIn(string text) => _values.Any(key => text.Contains(key.Value[..8], StringComparison.Ordinal));

    private string Value(string kind, string tag)
    {
        var name = $"{kind}:{tag}";
        if (!_values.TryGetValue(name, out var value))
        {
            value = kind == "AccessKeyId" ? SyntheticKey.AccessKeyId(_run + tag) : SyntheticKey.AccessKeySecret(_run + tag);
            _values.Add(name, value);
        }

        return value;
    }

    [GeneratedRegex(@"\{\{(?<kind>AccessKeyId|AccessKeySecret):(?<tag>\w+)\}\}")]
    private static partial Regex Placeholder();
}
