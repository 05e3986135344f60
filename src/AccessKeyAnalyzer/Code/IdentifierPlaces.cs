using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// Where the words of a text stand, to be asked for many names: to search the text for each of them would take the square of its length. Made in one pass;
/// eight bytes a word.
/// </summary>
internal sealed class IdentifierPlaces
{
    private readonly int[] _hashes;
    private readonly int[] _positions;

    public IdentifierPlaces(SourceText source)
    {
        var text = source.ToString();
        var hashes = new List<int>();
        var positions = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOfWord(text[i]))
            {
                positions.Add(i);
                var hash = 0;
                for (; i < text.Length && IsOfWord(text[i]); i++)
                {
                    hash = Add(hash, text[i]);
                }

                hashes.Add(hash);
            }
        }

        (_hashes, _positions) = ([.. hashes], [.. positions]);
        Array.Sort(_hashes, _positions);
    }

    /// <summary>Whether the name can stand in a text as one word.</summary>
    public static bool IsWord(string name) => name.All(IsOfWord);

    /// <summary>Where the word may stand, in no order: others may share its number.</summary>
    public IEnumerable<int> MayBe(string word)
    {
        var hash = word.Aggregate(0, Add);
        var at = Array.BinarySearch(_hashes, hash);
        for (var i = at; i >= 0 && _hashes[i] == hash; i--)
        {
            yield return _positions[i];
        }

        for (var i = at + 1; at >= 0 && i < _hashes.Length && _hashes[i] == hash; i++)
        {
            yield return _positions[i];
        }
    }

    private static int Add(int hash, char c) => unchecked((hash * 31) + c);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
