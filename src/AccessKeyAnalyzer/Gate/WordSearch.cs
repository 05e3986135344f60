using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Tells whether a text has one of some short words as a word of its own: <c>OssSecret</c>, <c>"sls"</c>. As parts of other words they stand everywhere, so
/// this is asked of few files. Thread-safe.
/// </summary>
internal sealed class WordSearch
{
    private static readonly Lazy<WordSearch> Vendor = new(() => new(Vocabulary.AlibabaWords));
    private static readonly Lazy<WordSearch> Sts = new(() => new(["sts", "ststoken"]));

    private readonly HashSet<string> _words;
    private readonly MarkSearch _search;

    private WordSearch(HashSet<string> words)
    {
        _words = words;
        _search = new(words.Select(word => (word, 1)), ignoreCase: true);
    }

    /// <summary>Whether a word stands in the text that puts a name into the Alibaba Cloud family.</summary>
    public static bool NamesVendor(SourceText text) => Vendor.Value.StandsIn(text);

    /// <summary>Whether the text speaks of STS.</summary>
    public static bool NamesSts(SourceText text) => Sts.Value.StandsIn(text);

    private bool StandsIn(SourceText text) => TextSearch.Search(text, Distances.Name, block => In(block)) != 0;

    private int In(ReadOnlySpan<char> block)
    {
        foreach (var place in _search.PlacesIn(block))
        {
            if (MayStartWord(block, place) && Words.Split(NameAround(block, place)).Exists(_words.Contains))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool MayStartWord(ReadOnlySpan<char> text, int place) =>
        place == 0 || !char.IsLetter(text[place - 1]) || !char.IsLower(text[place]);

    private static string NameAround(ReadOnlySpan<char> text, int place)
    {
        int start = place, end = place;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.Slice(start, end - start).ToString();
    }
}
