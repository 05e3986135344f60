namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>
/// How far from a value we look for what it is called, in characters if nothing else is said. A greater reach finds names that belong to something else, and
/// makes hostile text slow; <c>DistanceTests</c> and the benchmark of hostile text measure both.
/// </summary>
internal static class Distances
{
    /// <summary>A name, with room: <c>spring.cloud.alicloud.oss.access-key-secret</c> has 43.</summary>
    public const int Name = 80;

    /// <summary>A word between a name and its value, such as <c>value</c> in a YAML list, with its indentation.</summary>
    public const int ValueWord = 40;

    /// <summary>
    /// Back to the heading or the brace that names the section, in text that is read without its format; a URL to both
    /// sides, of which servers take no longer one.
    /// </summary>
    public const int Scope = 4_096;

    /// <summary>In levels: what lies deeper is named by its own level.</summary>
    public const int Nesting = 8;

    /// <summary>In lines: a pair that is written down by hand stands closer, two pairs of a table stand further apart.</summary>
    public const int PairLines = 10;

    /// <summary>An object or a call in text, to both sides of a value: some ten settings.</summary>
    public const int Object = 600;

    /// <summary>A row of an INSERT statement, back to its parenthesis; a SET or an EXEC to both sides of a value.</summary>
    public const int SqlRow = 1_024;

    /// <summary>The name of a table with its schema and quotes, before a row's columns.</summary>
    public const int SqlTable = 160;

    /// <summary>In values: an object with more is a table, where only what stands around a value says something about it.</summary>
    public const int LargestObject = 24;

    /// <summary>Code or text that is one name, however it is put together. What is longer names nothing.</summary>
    public const int LongestName = 256;

    /// <summary>A text that is one value, such as an address or an encoded ID. What is longer is prose or data.</summary>
    public const int Value = 512;
}
