using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection;

/// <summary>Judges a value by the place it goes to: an SDK's parameter or property for one part of a credential.</summary>
internal static class SlotJudge
{
    /// <summary>What a constant in that place is; null when it is no credential.</summary>
    /// <param name="value">The constant.</param>
    /// <param name="part">The part that the place takes.</param>
    /// <param name="takesKeysOnly">Whether nothing but AccessKeys goes there; then a value need not look like one.</param>
    /// <param name="recognisedBy">How it was recognised.</param>
    /// <param name="isSts">Whether the values that go in together are those of an STS credential: see <see cref="AreOfSts"/>.</param>
    public static ValueMatch? Judge(string value, CredentialPart part, bool takesKeysOnly, FormattableString recognisedBy, bool isSts = false)
    {
        var candidates = CandidateScanner.Scan(value);
        if (candidates.Count == 1 && KindOf(candidates[0].Shape, part, isSts) is { } kind)
        {
            return new(candidates[0].Start, candidates[0].Length, kind, recognisedBy);
        }

        if (!takesKeysOnly || Placeholder.Is(value))
        {
            return null;
        }

        // No key's shape, but the place says what it is: one real ID in the wild has no prefix.
        return new(0, value.Length, KindOf(part, isSts), recognisedBy);
    }

    /// <summary>
    /// Whether values that go in together make a temporary credential: there is an STS ID or a security token, and no ID of a long-lived key. Nothing in
    /// a secret itself tells which of the two it belongs to.
    /// </summary>
    public static bool AreOfSts(IReadOnlyCollection<(CredentialPart Part, string Value)> together)
    {
        var ids = together.Where(v => v.Part == CredentialPart.AccessKeyId).SelectMany(v => CandidateScanner.Scan(v.Value)).ToList();
        return !ids.Exists(id => id.IsLongLivedId)
            && (ids.Exists(id => id.IsTemporaryId) || together.Any(v => v.Part == CredentialPart.SecurityToken && !Placeholder.Is(v.Value)));
    }

    private static CredentialKind KindOf(CredentialPart part, bool isSts) => part switch
    {
        CredentialPart.AccessKeyId => isSts ? CredentialKind.StsAccessKeyId : CredentialKind.AccessKeyId,
        CredentialPart.AccessKeySecret => isSts ? CredentialKind.StsAccessKeySecret : CredentialKind.AccessKeySecret,
        _ => CredentialKind.SecurityToken,
    };

    private static CredentialKind? KindOf(CandidateShape shape, CredentialPart part, bool isSts) => shape switch
    {
        CandidateShape.Id or CandidateShape.UnusualId => CredentialKind.AccessKeyId,
        CandidateShape.StsId => CredentialKind.StsAccessKeyId,
        CandidateShape.TemporaryId => CredentialKind.TemporaryAccessKeyId,
        CandidateShape.Token or CandidateShape.TruncatedToken => CredentialKind.SecurityToken,
        CandidateShape.StsSecret when part == CredentialPart.AccessKeySecret => CredentialKind.StsAccessKeySecret,
        CandidateShape.Secret or CandidateShape.LongSecret when part == CredentialPart.AccessKeySecret && isSts => CredentialKind.StsAccessKeySecret,
        CandidateShape.Secret when part == CredentialPart.AccessKeySecret => CredentialKind.AccessKeySecret,
        _ => null,
    };
}
