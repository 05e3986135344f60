namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// How long credentials are, in characters. Alibaba Cloud publishes no grammar: these are the lengths of keys that were issued, and what other scanners took
/// for longer or shorter ones was none. <c>KeyQualityTests</c> and <c>SlotValueTests</c> count what is lost of random ones,
/// <c>CaseTests</c> what is found too much.
/// </summary>
internal static class KeyLengths
{
    /// <summary>An AccessKey ID of the first years: LTAI and twelve more. Nothing shorter is a credential of any kind.</summary>
    public const int ShortId = 16;

    /// <summary>An AccessKey ID of today: LTAI and twenty more.</summary>
    public const int Id = 24;

    /// <summary>The secret of a RAM user; no part of a credential that is no ID is shorter.</summary>
    public const int Secret = 30;

    /// <summary>The secret of an STS credential has 43 or 44 (32 bytes in base58). It had 36 to 40, and some are as short as a RAM user's.</summary>
    public const int StsSecret = 44;

    /// <summary>Longer text is a token, a key of another kind or an image. Other scanners look no further for the secret of an STS credential.</summary>
    public const int LongestSecret = 64;

    /// <summary>
    /// A security token that a text cuts short is told from a word by so many characters of both cases. Chosen, not measured: tokens are never so short.
    /// </summary>
    public const int ShortestToken = 52;

    /// <summary>STS hands out tokens of several hundred characters. The headers of media start alike and are shorter: those need a name.</summary>
    public const int ShortestEvidentToken = 200;

    /// <summary>A secret and the secret of an STS credential in Base64.</summary>
    public const int EncodedSecret = 40, EncodedStsSecret = 60;
}
