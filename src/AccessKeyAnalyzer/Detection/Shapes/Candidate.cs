namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>A piece of text that has the shape of a credential.</summary>
internal readonly record struct Candidate(int Start, int Length, CandidateShape Shape)
{
    public int End => Start + Length;

    /// <summary>Whether the shape is secret-like: nothing in the text itself says that it is a key.</summary>
    public bool IsSecret => Shape is CandidateShape.Secret or CandidateShape.StsSecret or CandidateShape.LongSecret;

    /// <summary>Whether the shape identifies a long-lived key, so that a secret beside it is its secret.</summary>
    public bool IsLongLivedId => Shape is CandidateShape.Id or CandidateShape.UnusualId;

    /// <summary>Whether the shape identifies a temporary key, so that a secret beside it is an STS credential's.</summary>
    public bool IsTemporaryId => Shape is CandidateShape.StsId or CandidateShape.TemporaryId;
}
