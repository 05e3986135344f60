namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>What a format allows between quotes.</summary>
[Flags]
internal enum QuoteStyle
{
    Literal = 0,

    /// <summary>A backslash escapes.</summary>
    Escapes = 1,

    /// <summary>The quote is written twice.</summary>
    DoubledQuote = 2,

    /// <summary>The text may go over line ends.</summary>
    ManyLines = 4,
}
