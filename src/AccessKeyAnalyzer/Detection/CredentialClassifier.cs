using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection;

/// <summary>Decides which values of a group are credentials. The values of a group are evidence for each other.</summary>
internal static class CredentialClassifier
{
    /// <summary>
    /// The values of one group: one JSON object, one section, one argument list, one initialiser. A value that identifies itself (ID, token) is always found; a
    /// secret needs evidence: a name that says so, or an ID in the group. Null where there is nothing to judge.
    /// </summary>
    public static GroupJudge? EvidenceIn(IReadOnlyList<NamedValue> group) => Evidence(group, _ => 0, () => VendorOf(group), maximumDistance: int.MaxValue);

    /// <summary>Values that stand in one text, where only what stands within a few lines counts as a group; null where there is nothing to judge.</summary>
    /// <param name="values">The values.</param>
    /// <param name="lines">The line on which each value starts.</param>
    public static GroupJudge? EvidenceNearby(IReadOnlyList<NamedValue> values, IReadOnlyList<int> lines) =>
        Evidence(values, index => lines[index], () => NameOwner.Unknown, Distances.PairLines);

    /// <summary>The same for text without structure: a comment, inactive code, text inside a literal, a file that cannot be parsed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="around">What it is a part of: see <see cref="NamedValue.Around"/>.</param>
    public static GroupJudge? EvidenceInText(string text, (string, int)? around = null) => EvidenceNearby([new("", "", text) { Around = around }], [0]);

    /// <summary>All credentials in such a text, in order, without overlap.</summary>
    public static IReadOnlyList<ValueMatch> ScanText(string text) => [.. (EvidenceInText(text)?.Weigh() ?? []).Select(found => found.Match)];

    private static GroupJudge? Evidence(IReadOnlyList<NamedValue> values, Func<int, int> lineOf, Func<NameOwner> vendor, int maximumDistance)
    {
        var candidates = new List<GroupCandidate>();
        for (var index = 0; index < values.Count; index++)
        {
            Collect(values[index], index, lineOf(index), candidates);
        }

        return candidates.Count == 0 ? null : new(candidates, vendor(), maximumDistance);
    }

    private static void Collect(NamedValue item, int index, int firstLine, List<GroupCandidate> candidates)
    {
        var value = item.Value;
        var urls = new PresignedUrls(value);
        int floor = 0, line = firstLine, counted = 0;
        foreach (var found in item.Candidates ?? CandidateScanner.Scan(value, withPlainIds: true))
        {
            for (; counted < found.Start; counted++)
            {
                line += value[counted] == '\n' ? 1 : 0;
            }

            var candidate = new GroupCandidate(index, item, found, line, floor, urls.Contain(found));
            if (found.Shape != CandidateShape.PlainId
                || candidate.Name is { Part: CredentialPart.AccessKeyId, Strength: NameStrength.Certain } or { MayBeId: true })
            {
                candidates.Add(candidate);
                floor = found.End;
            }
        }
    }

    // "Provider": "Minio" beside an AccessKey.
    private static NameOwner VendorOf(IReadOnlyList<NamedValue> group) =>
        group.Select(item => (item.Name, Owner: CredentialName.VendorBeside(item.Name, item.Value)))
            .Where(beside => beside.Owner != NameOwner.Unknown)
            // provider = Alibaba, type = s3: a type is often no more than a protocol.
            .OrderBy(beside => CredentialName.VendorRank(beside.Name) is var rank and >= 0 ? rank : int.MaxValue)
            .Select(beside => beside.Owner)
            .Append(group.Any(item => TextSight.NamesTool(item.Value)) ? NameOwner.Alibaba : NameOwner.Unknown)
            .FirstOrDefault(owner => owner != NameOwner.Unknown);
}
