using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection;

/// <summary>Says what a candidate lacks that has the shape of a credential and is none, as <see cref="GroupJudge"/> has judged.</summary>
internal static class Objection
{
    public static FormattableString To(GroupCandidate candidate, NameOwner vendor) => candidate.Shape switch
    {
        CandidateShape.UnusualId => $"it starts like an AccessKey ID of unusual length, which counts only beside a secret or under the name of an ID",
        CandidateShape.PlainId => $"it has no prefix, so it counts only beside a secret whose own name says that it is one",
        CandidateShape.TruncatedToken => $"it starts like a security token and ends too early, so it counts only under the name of one, or where Alibaba Cloud is named",
        _ => ToName(candidate) ?? ToPlace(candidate, vendor) ?? ToStrength(candidate),
    };

    private static FormattableString? ToName(GroupCandidate secret) => secret.Name switch
    {
        { Owner: NameOwner.OtherVendor } => $"its name is that of another vendor's secret",
        { Strength: NameStrength.Certain } => null,
        { Owner: NameOwner.OtherThing } => $"its name is that of something else's secret",
        { IsHarmless: true } or { IsAround: true } => $"its name is that of something that is no secret",
        { Part: null } =>
            $"no name says that it is the secret of an AccessKey, no AccessKey ID stands beside it, and it is not seen to reach a parameter or property that takes one",
        _ => null,
    };

    private static FormattableString? ToPlace(GroupCandidate secret, NameOwner vendor) => vendor switch
    {
        NameOwner.OtherVendor or NameOwner.OtherThing => $"a setting beside it names another vendor",
        _ when secret.Scope.IsForeign && !secret.Name.IsAlibaba => $"the place that it stands in is another vendor's or another thing's",
        _ => null,
    };

    private static FormattableString ToStrength(GroupCandidate secret)
    {
        FormattableString its = $"its name";
        var name = secret.Called.Length > 0 ? $"the name '{secret.Called}'" : its;
        return secret switch
        {
            { Shape: not CandidateShape.Secret } => $"{name} says too little of a value of {secret.Value.Length} characters: only those of STS are so long",
            { Name.Part: not CredentialPart.AccessKeySecret } => $"{name} is that of another part of a credential",
            { Name.Strength: NameStrength.Likely } => $"{name} counts only where something around it names Alibaba Cloud",
            _ => $"{name} counts only together with the name of Alibaba Cloud",
        };
    }
}
