using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection;

/// <summary>Weighs each candidate of a group by its shape, its name and the candidates near it.</summary>
/// <param name="candidates">The candidates of the group, in order.</param>
/// <param name="vendor">Whose the group says that it is.</param>
/// <param name="maximumDistance">How many lines two candidates may be apart to be near.</param>
internal sealed class GroupJudge(List<GroupCandidate> candidates, NameOwner vendor, int maximumDistance)
{
    // Most groups are a value or two, of which few ask for what stands beside them.
    private Neighbours? _ids, _stsIds, _secrets, _plainSecrets, _namedSecrets;

    private Neighbours Ids => _ids ??= Where(c => c.Value.IsLongLivedId && !c.IsInPresignedUrl);

    private Neighbours StsIds => _stsIds ??= Where(c => c.Value.IsTemporaryId && !c.IsInPresignedUrl);

    private Neighbours Secrets => _secrets ??= Where(c => c.Shape == CandidateShape.Secret);

    private Neighbours PlainSecrets => _plainSecrets ??= Where(c => c.Shape == CandidateShape.Secret && !IsNoSecret(c));

    private Neighbours NamedSecrets => _namedSecrets ??= Where(c => c.Shape == CandidateShape.Secret && !IsNoSecret(c) && IsNamedSecret(c, vendor));

    /// <summary>The candidates that are credentials, each with the place of its value in the group.</summary>
    public List<(int Index, ValueMatch Match)> Weigh()
    {
        var verdicts = candidates.ConvertAll(candidate => (Candidate: candidate, Verdict: Judge(candidate)));
        return
        [
            .. from judged in verdicts
               where judged.Verdict is not null
               let value = judged.Candidate.Value
               select (judged.Candidate.Index, new ValueMatch(value.Start, value.Length, judged.Verdict.Kind, judged.Verdict.RecognisedBy)),
        ];
    }

    /// <summary>The candidates that are none, and why.</summary>
    public List<Doubt> Doubts() =>
    [
        .. candidates.Where(candidate => Judge(candidate) is null).Select(candidate => new Doubt(
            candidate.Index, candidate.Value.Start, candidate.Value.Length, Doubt.Describe(candidate.Shown, candidate.Value.Length),
                Objection.To(candidate, vendor))),
    ];

    private Verdict? Judge(GroupCandidate candidate) => candidate.Shape switch
    {
        CandidateShape.Id or CandidateShape.StsId or CandidateShape.TemporaryId when candidate.IsInPresignedUrl =>
            new(CredentialKind.PresignedUrlAccessKeyId, $"it names the key that signed a URL"),
        CandidateShape.Id => new(CredentialKind.AccessKeyId, $"recognised by its prefix"),
        CandidateShape.StsId => new(CredentialKind.StsAccessKeyId, $"recognised by its prefix"),
        CandidateShape.TemporaryId => new(CredentialKind.TemporaryAccessKeyId, $"recognised by its prefix"),
        CandidateShape.Token => new(CredentialKind.SecurityToken, $"recognised by its header"),
        CandidateShape.TruncatedToken => JudgeTruncatedToken(candidate),
        CandidateShape.UnusualId => JudgeUnusualId(candidate),
        CandidateShape.PlainId => JudgePlainId(candidate),
        CandidateShape.Secret => JudgeSecret(candidate),
        _ => JudgeStsSecret(candidate),
    };

    private Verdict? JudgeTruncatedToken(GroupCandidate token) =>
        token.Name.Part == CredentialPart.SecurityToken || token.Scope.Owner == NameOwner.Alibaba || StsIds.Has(token)
            ? new(CredentialKind.SecurityToken, By($"recognised by its header", token))
            : null;

    private Verdict? JudgeUnusualId(GroupCandidate id) =>
        Secrets.Has(id) ? new(CredentialKind.AccessKeyId, $"recognised by its prefix, beside a secret")
        : id.Name.Part == CredentialPart.AccessKeyId ? new(CredentialKind.AccessKeyId, By($"recognised by its prefix", id))
        : null;

    // Nothing but its name says that this is an ID: there must be a secret that is one of ours by its own name.
    private Verdict? JudgePlainId(GroupCandidate id) =>
        !id.Name.IsForeign && (id.Name.Part == CredentialPart.AccessKeyId || IsAlibaba(id, vendor)) && NamedSecrets.Has(id)
            ? new(CredentialKind.AccessKeyId, $"{Named(id)}, beside a secret")
            : null;

    private Verdict? JudgeSecret(GroupCandidate secret)
    {
        if (IsNoSecret(secret))
        {
            return IsAllThatAnIdHas(secret) ? BesideId(secret) : null;
        }

        return BesideId(secret) ?? BesideStsId(secret) ?? (IsNamedSecret(secret, vendor) ? new(CredentialKind.AccessKeySecret, Named(secret)) : null);
    }

    // Longer texts of this class are common, so a name or an ID must agree.
    private Verdict? JudgeStsSecret(GroupCandidate secret)
    {
        if (IsNoSecret(secret))
        {
            return null;
        }

        if ((secret.Shape == CandidateShape.StsSecret || secret.Value.Length <= KeyLengths.StsSecret) && BesideStsId(secret) is { } verdict)
        {
            return verdict;
        }

        var name = secret.Name;
        var isEvident = name.Part == CredentialPart.AccessKeySecret && !IsForeign(secret, vendor) && (secret.Shape == CandidateShape.StsSecret
            ? name.Strength == NameStrength.Certain || (name.Strength == NameStrength.Likely && IsAlibaba(secret, vendor))
            : name.Strength >= NameStrength.Likely && (name.IsSts || secret.Scope.IsSts || StsIds.Has(secret)));
        return isEvident ? new(CredentialKind.StsAccessKeySecret, Named(secret)) : null;
    }

    private Verdict? BesideId(GroupCandidate secret) =>
        Ids.Of(secret) is { } id ? new(CredentialKind.AccessKeySecret, $"because it stands beside the AccessKey ID '{id.Shown}'") : null;

    private Verdict? BesideStsId(GroupCandidate secret) =>
        StsIds.Of(secret) is { } id ? new(CredentialKind.StsAccessKeySecret, $"because it stands beside the STS AccessKey ID '{id.Shown}'") : null;

    // Which name or scope decided.
    private FormattableString Named(GroupCandidate candidate)
    {
        FormattableString shape = $"recognised by its name and shape";
        var name = candidate.Called.Length > 0 ? $"because it is named '{candidate.Called}'" : shape;
        return candidate switch
        {
            { Name.Strength: NameStrength.Certain } or { Name.IsAlibaba: true } => name,
            { Scope.Owner: NameOwner.Alibaba } => ShownName.Of(candidate.Scope) switch
            {
                "" => $"{name} in a place that names Alibaba Cloud",
                var word => $"{name} in '{word}', which names Alibaba Cloud",
            },
            _ when vendor == NameOwner.Alibaba => $"{name} and a setting beside it names Alibaba Cloud",
            _ => name,
        };
    }

    private static FormattableString By(FormattableString mark, GroupCandidate candidate) => candidate.Called switch
    {
        "" => $"{mark} and its place",
        var name => $"{mark}, named '{name}'",
    };

    private static bool IsNamedSecret(GroupCandidate secret, NameOwner vendor) => !IsForeign(secret, vendor) && secret.Name.Strength switch
    {
        // No thing but a vendor's AccessKey is called that.
        NameStrength.Certain => secret.Name.Part == CredentialPart.AccessKeySecret && (secret.Name.IsAlibaba || secret.Scope.Owner != NameOwner.OtherVendor),
        NameStrength.Likely => IsAlibaba(secret, vendor),
        NameStrength.Weak => secret.Name.IsAlibaba,
        _ => false,
    };

    private static bool IsAlibaba(GroupCandidate candidate, NameOwner vendor) =>
        candidate.Name.IsAlibaba || candidate.Scope.Owner == NameOwner.Alibaba || (candidate.Scope.Owner == NameOwner.Unknown && vendor == NameOwner.Alibaba);

    // An endpoint says more than the name of a protocol.
    private static bool IsForeign(GroupCandidate candidate, NameOwner vendor) =>
        vendor is NameOwner.OtherVendor or NameOwner.OtherThing && !candidate.Scope.IsAtEndpoint;

    // What stands right beside an ID that has no other secret is that, though its name speaks of a bucket, or of the vendor that the ID's name speaks of, too.
    private bool IsAllThatAnIdHas(GroupCandidate secret) =>
        !secret.Name.IsHarmless && Ids.Of(secret) is { } id && Math.Abs(id.Index - secret.Index) <= 1 && !PlainSecrets.Has(id)
        && (!secret.Name.IsForeign || id.Name.Owner == secret.Name.Owner);

    // The name says that it is something else: a hash, an object's key, another vendor's secret.
    private static bool IsNoSecret(GroupCandidate candidate) => candidate.Name.Strength == NameStrength.Certain
        ? candidate.Name.Owner == NameOwner.OtherVendor
        : candidate.Name.IsOther;

    private Neighbours Where(Func<GroupCandidate, bool> predicate) => new(candidates.Where(predicate), maximumDistance);

    // What a candidate is, and how that was told.
    private sealed record Verdict(CredentialKind Kind, FormattableString RecognisedBy);
}
