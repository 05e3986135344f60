using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>What was read in the names asked for last: the same few are asked for again and again. Thread-safe.</summary>
internal sealed class Recent<T>(Func<string, T> read)
{
    // A power of two, and more names than a file has that are asked for.
    private const int Places = 512;

    private readonly Entry?[] _entries = new Entry?[Places];

    public T Of(string name)
    {
        // What is as long as a secret may be one, and is kept by nobody.
        if (name.Length >= KeyLengths.Secret)
        {
            return read(name);
        }

        var place = name.GetHashCode() & (Places - 1);
        if (_entries[place] is not { } entry || entry.Name != name)
        {
            _entries[place] = entry = new(name, read(name));
        }

        return entry.Value;
    }

    // One reference: another thread sees it as a whole or not at all.
    private sealed record Entry(string Name, T Value);
}
