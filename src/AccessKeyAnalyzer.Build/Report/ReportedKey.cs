using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A key, with every place where it or its secret is written.</summary>
/// <param name="Name">What may be shown of it; where that is a text, in English, so that the next report knows the key again.</param>
/// <param name="Places">The places, by file and line.</param>
internal sealed record ReportedKey(string Name, IReadOnlyList<Place> Places)
{
    // An ID and a secret that are farther apart in a file are not taken for a pair.
    private const int NearbyLines = 25;

    /// <summary>Whether the key's ID is known: a secret that stands alone does not tell whose it is.</summary>
    public bool HasId => Places.Any(place => place.IsId);

    /// <summary>Whether the secret is written, so that whoever reads the place can use the key.</summary>
    public bool HasSecret => Places.Any(place => !place.IsId);

    /// <summary>Whether it expires by itself.</summary>
    public bool IsTemporary => Places.Any(place => place.IsTemporary);

    /// <summary>Whether the team has accepted all of it.</summary>
    public bool IsAccepted => Places.All(place => place.IsAccepted);

    /// <summary>Why it has; empty where a place is open.</summary>
    public IReadOnlyList<string> Reasons => IsAccepted ? [.. Places.Select(place => place.Accepted).Distinct()] : [];

    /// <summary>The files that hold it.</summary>
    public int Files => Places.Select(place => place.At.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The keys that the places are of, in the order in which they are worth revoking: what whoever reads the code can use comes first.</summary>
    public static IReadOnlyList<ReportedKey> Of(IReadOnlyCollection<Place> places)
    {
        var values = places.GroupBy(place => place.Value, StringComparer.Ordinal).ToList();
        var ids = values.Where(value => value.Any(place => place.IsId)).ToList();
        var keys = values.GroupBy(value => value.Any(place => place.IsId) ? value.Key : IdOf([.. value], ids) ?? value.Key, StringComparer.Ordinal)
            .Select(key => Named([.. key.SelectMany(value => value)]));
        return WithNumbers(keys.OrderBy(key => key.Rank).ThenByDescending(key => key.Places.Count)
            .ThenBy(key => key.Name, StringComparer.Ordinal).ThenBy(key => key.Places[0].At.ToString(), StringComparer.Ordinal));
    }

    private int Rank => IsAccepted ? 4 : IsTemporary ? 3 : !HasSecret ? 2 : !HasId ? 1 : 0;

    private static ReportedKey Named(IReadOnlyList<Place> places) => new(
        places.Where(place => place.IsId && place.Shown.Length > 1).Select(place => place.Shown).FirstOrDefault()
            ?? Language.English.Say((places.FirstOrDefault(place => place.IsId) ?? places[0]).Nameless),
        [.. places.OrderBy(place => place.At.File, StringComparer.Ordinal).ThenBy(place => place.At.Line).ThenBy(place => place.At.Column)]);

    /// <summary>The ID that a secret or token goes with: the nearest, where they enter a client or where they are written.</summary>
    private static string? IdOf(IReadOnlyCollection<Place> secret, IEnumerable<IGrouping<string, Place>> ids)
    {
        var pairs = from id in ids
                    from named in id
                    from place in secret
                    where named.IsId && named.IsTemporary == place.IsTemporary && named.Part != Part.PresignedUrlAccessKeyId
                    let written = named.At.DistanceTo(place.At, NearbyLines)
                    let entering = named.Sinks.SelectMany(_ => place.Sinks, (a, b) => a.DistanceTo(b, NearbyLines)).Where(distance => distance is not null)
                        .Min()
                    let distance = written is null ? entering : entering is null ? written : Math.Min(written.Value, entering.Value)
                    where distance is not null
                    orderby distance, written ?? long.MaxValue
                    select id.Key;
        return pairs.FirstOrDefault();
    }

    // Four characters may be those of two keys.
    private static IReadOnlyList<ReportedKey> WithNumbers(IEnumerable<ReportedKey> keys)
    {
        var all = keys.ToList();
        var repeated = all.GroupBy(key => key.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .SelectMany(same => same.Select((key, index) => (Key: key, Number: index + 1))).ToDictionary(pair => pair.Key, pair => pair.Number);
        return [.. all.Select(key => repeated.TryGetValue(key, out var number) ? key with { Name = $"{key.Name} ({number})" } : key)];
    }
}
