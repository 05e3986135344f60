namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>The shape of a piece of text, before the evidence is weighed.</summary>
internal enum CandidateShape
{
    /// <summary><c>LTAI</c> and 12 or 20 more: the lengths that are issued.</summary>
    Id,

    /// <summary><c>LTAI</c> and 16 to 21 more: seen by other scanners only; needs evidence.</summary>
    UnusualId,

    /// <summary>16, 20 or 24 letters and digits without a prefix: an ID from before the prefix came; needs a name and a secret beside it.</summary>
    PlainId,

    StsId,
    TemporaryId,
    Token,

    /// <summary>A token that ends before its header says so; needs a name.</summary>
    TruncatedToken,

    /// <summary>30 of base62.</summary>
    Secret,

    /// <summary>43 or 44 of base58.</summary>
    StsSecret,

    /// <summary>31 to 64 of base62: an STS secret of older make; needs a name and an STS context.</summary>
    LongSecret,
}
