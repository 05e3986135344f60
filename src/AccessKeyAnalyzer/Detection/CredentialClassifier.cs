namespace AccessKeyAnalyzer.Detection;

/// <summary>Decides which values of a group are credentials. The values of a group are evidence for each other.</summary>
internal static class CredentialClassifier
{
    private const int NearbyLines = 10;

    private static readonly char[] Enclosing = [' ', '\t', '\r', '\n', '{', '}', '"', '\'', ';', ','];

    // Not `default`: beside a tuple of a kind it means that tuple's default, which is an AccessKey ID.
    private static readonly (CredentialKind?, string) Nothing = (null, "");

    private static readonly string[] VendorNames = ["provider", "vendor", "type", "platform", "storage", "kind"];

    /// <summary>
    /// Classifies the values of one group: one JSON object, one section, one argument list, one initialiser.
    /// A value that identifies itself (ID, token) is always found; a secret needs evidence: a name that says so, or an ID in the group.
    /// </summary>
    public static IReadOnlyList<GroupMatch> Classify(IReadOnlyList<NamedValue> group)
    {
        var candidates = new List<GroupCandidate>();
        for (var index = 0; index < group.Count; index++)
        {
            Collect(group[index], index, firstLine: 0, candidates);
        }

        return candidates.Count == 0 ? [] : Weigh(candidates, isForeign: NamesForeignVendor(group), maximumDistance: int.MaxValue);
    }

    /// <summary>Classifies values that stand in one text, where only what stands within a few lines counts as a group.</summary>
    /// <param name="values">The values.</param>
    /// <param name="lines">The line on which each value starts.</param>
    public static IReadOnlyList<GroupMatch> ClassifyNearby(IReadOnlyList<NamedValue> values, IReadOnlyList<int> lines)
    {
        var candidates = new List<GroupCandidate>();
        for (var index = 0; index < values.Count; index++)
        {
            Collect(values[index], index, lines[index], candidates);
        }

        return candidates.Count == 0 ? [] : Weigh(candidates, isForeign: false, NearbyLines);
    }

    private static void Collect(NamedValue item, int index, int firstLine, List<GroupCandidate> candidates)
    {
        var value = item.Value;
        int floor = 0, line = firstLine, counted = 0;
        foreach (var candidate in CandidateScanner.Scan(value))
        {
            for (; counted < candidate.Start; counted++)
            {
                line += value[counted] == '\n' ? 1 : 0;
            }

            var inner = CredentialName.Read(NameBefore.Read(value, candidate.Start, floor));
            // What is left of the value beside the candidate decides whether the value's own name speaks of it.
            var isWhole = value.Length <= candidate.Length + 8 && value.Trim(Enclosing).Length == candidate.Length;
            var name = inner.Part is not null || !isWhole ? inner : CredentialName.Read(item.Name);
            var scope = CredentialName.Read(isWhole ? item.Scope : item.Scope + " " + item.Name);
            candidates.Add(new GroupCandidate(index, candidate, line, name, scope, PresignedUrl.Contains(value, candidate)));
            floor = candidate.End;
        }
    }

    private static List<GroupMatch> Weigh(List<GroupCandidate> candidates, bool isForeign, int maximumDistance)
    {
        NearbyLines Where(Func<GroupCandidate, bool> predicate) => new(candidates.Where(predicate).Select(c => c.Line), maximumDistance);

        var matches = new List<GroupMatch>();
        var secrets = Where(c => c.Shape == CandidateShape.Secret);
        var ids = Where(c => c.Value.IsLongLivedId && !c.IsInPresignedUrl);
        var stsIds = Where(c => c.Shape is CandidateShape.StsId or CandidateShape.TemporaryId);
        foreach (var candidate in candidates)
        {
            var (kind, how) = candidate.Shape switch
            {
                CandidateShape.Id when candidate.IsInPresignedUrl => (CredentialKind.PresignedUrlAccessKeyId, "it names the key that signed a URL"),
                CandidateShape.StsId or CandidateShape.TemporaryId when candidate.IsInPresignedUrl =>
                    (CredentialKind.PresignedUrlAccessKeyId, "it names the key that signed a URL"),
                CandidateShape.Id => (CredentialKind.AccessKeyId, "recognised by its prefix"),
                CandidateShape.StsId => (CredentialKind.StsAccessKeyId, "recognised by its prefix"),
                CandidateShape.TemporaryId => (CredentialKind.TemporaryAccessKeyId, "recognised by its prefix"),
                CandidateShape.Token => (CredentialKind.SecurityToken, "recognised by its header"),
                CandidateShape.TruncatedToken when candidate.Name.Part == CredentialPart.SecurityToken || candidate.Scope.IsAlibaba =>
                    (CredentialKind.SecurityToken, "recognised by its header and its name"),
                CandidateShape.UnusualId when secrets.Contain(candidate.Line) =>
                    (CredentialKind.AccessKeyId, "recognised by its prefix, beside a secret"),
                CandidateShape.UnusualId when candidate.Name.Part == CredentialPart.AccessKeyId =>
                    (CredentialKind.AccessKeyId, "recognised by its prefix and its name"),
                CandidateShape.Secret or CandidateShape.StsSecret or CandidateShape.LongSecret =>
                    WeighSecret(candidate, ids.Contain(candidate.Line), stsIds.Contain(candidate.Line), isForeign),
                _ => ((CredentialKind?)null, ""),
            };
            if (kind is { } found)
            {
                matches.Add(new(candidate.Index, new(candidate.Value.Start, candidate.Value.Length, found, how)));
            }
        }

        return matches;
    }

    private static (CredentialKind?, string) WeighSecret(GroupCandidate candidate, bool hasId, bool hasStsId, bool isForeign)
    {
        var name = candidate.Name;
        var isSecretName = name.Part is CredentialPart.AccessKeySecret;
        if (name.IsHarmless && name.Strength != NameStrength.Certain)
        {
            return Nothing;
        }

        if (candidate.Shape != CandidateShape.Secret)
        {
            // The secret of a temporary credential. Longer texts of this class are common, so a name must agree where the shape is not exact.
            var isSts = hasStsId || name.IsSts || candidate.Scope.IsSts;
            var isEvident = candidate.Shape == CandidateShape.StsSecret
                ? hasStsId || (isSecretName && !isForeign && (name.Strength == NameStrength.Certain || name.IsAlibaba || candidate.Scope.IsAlibaba))
                : isSts && isSecretName && name.Strength >= NameStrength.Likely;
            return isEvident ? (CredentialKind.StsAccessKeySecret, hasStsId ? "beside an STS AccessKey ID" : "recognised by its name and shape") : Nothing;
        }

        if (hasId)
        {
            return (CredentialKind.AccessKeySecret, "beside an AccessKey ID");
        }

        if (hasStsId)
        {
            return (CredentialKind.StsAccessKeySecret, "beside an STS AccessKey ID");
        }

        var isForeignName = isForeign || name.IsForeign || (candidate.Scope.IsForeign && !name.IsAlibaba);
        var isNamed = name.Strength switch
        {
            NameStrength.Certain => isSecretName,
            NameStrength.Likely => isSecretName && (name.IsAlibaba || candidate.Scope.IsAlibaba),
            NameStrength.Weak => name.IsAlibaba,
            _ => false,
        };
        return isNamed && !isForeignName ? (CredentialKind.AccessKeySecret, "recognised by its name and shape") : Nothing;
    }

    // "Provider": "Minio" beside an AccessKey.
    private static bool NamesForeignVendor(IReadOnlyList<NamedValue> group) =>
        group.Any(item => item.Value.Length is > 0 and <= 40
            && Array.Exists(VendorNames, n => item.Name.EndsWith(n, StringComparison.OrdinalIgnoreCase))
            && CredentialName.Read(item.Value).IsForeign);
}
