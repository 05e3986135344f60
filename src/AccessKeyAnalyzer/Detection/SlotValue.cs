namespace AccessKeyAnalyzer.Detection;

/// <summary>Judges a value by the place it goes to: an SDK's parameter or property for one part of a credential.</summary>
internal static class SlotValue
{
    /// <summary>What a constant in that place is; null when it is no credential.</summary>
    /// <param name="value">The constant.</param>
    /// <param name="part">The part that the place takes.</param>
    /// <param name="takesKeysOnly">Whether nothing but AccessKeys goes there; then a value need not look like one.</param>
    /// <param name="recognisedBy">How it was recognised.</param>
    public static ValueMatch? Judge(string value, CredentialPart part, bool takesKeysOnly, string recognisedBy)
    {
        var candidates = CandidateScanner.Scan(value);
        if (candidates.Count == 1 && KindOf(candidates[0].Shape, part) is { } kind)
        {
            return new(candidates[0].Start, candidates[0].Length, kind, recognisedBy);
        }

        if (!takesKeysOnly || Placeholder.Is(value))
        {
            return null;
        }

        // No key's shape, but the place says what it is: one real ID in the wild has no prefix.
        return new(0, value.Length, KindOf(part), recognisedBy);
    }

    private static CredentialKind KindOf(CredentialPart part) => part switch
    {
        CredentialPart.AccessKeyId => CredentialKind.AccessKeyId,
        CredentialPart.AccessKeySecret => CredentialKind.AccessKeySecret,
        _ => CredentialKind.SecurityToken,
    };

    private static CredentialKind? KindOf(CandidateShape shape, CredentialPart part) => shape switch
    {
        CandidateShape.Id or CandidateShape.UnusualId => CredentialKind.AccessKeyId,
        CandidateShape.StsId => CredentialKind.StsAccessKeyId,
        CandidateShape.TemporaryId => CredentialKind.TemporaryAccessKeyId,
        CandidateShape.Token or CandidateShape.TruncatedToken => CredentialKind.SecurityToken,
        CandidateShape.StsSecret when part == CredentialPart.AccessKeySecret => CredentialKind.StsAccessKeySecret,
        CandidateShape.Secret when part == CredentialPart.AccessKeySecret => CredentialKind.AccessKeySecret,
        _ => null,
    };
}
