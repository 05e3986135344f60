using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>What the names around a value say, the nearest first: <c>Product:Aliyun:Secret</c> is Alibaba's, <c>Aliyun:Iot:Secret</c> is a device's.</summary>
/// <param name="Owner">Whose the nearest of them say that it is.</param>
/// <param name="IsSts">Whether any of them speaks of STS.</param>
/// <param name="Segment">The name that says whose; empty where none does.</param>
internal readonly record struct CredentialScope(NameOwner Owner, bool IsSts, string Segment)
{
    private const char Separator = ':';

    private static readonly Recent<(NameOwner Owner, bool IsSts)> Known = new(segment =>
    {
        var words = NameWords.Of(segment);
        return (NameOwners.OfScope(words), words.Contains("sts"));
    });

    /// <summary>Whether it is an endpoint of Alibaba Cloud that says so.</summary>
    public bool IsAtEndpoint => Segment is AlibabaEndpoint.Domain or AlibabaEndpoint.MessagingScope;

    public bool IsForeign => Owner is NameOwner.OtherVendor or NameOwner.OtherThing;

    /// <param name="scope">The names, outermost first, with colons between them.</param>
    public static CredentialScope Read(string scope)
    {
        var owner = NameOwner.Unknown;
        var segment = "";
        var isSts = false;
        var segments = scope.Split(Separator);
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            var known = Known.Of(segments[i]);
            if (owner == NameOwner.Unknown && IsId(segments[i]))
            {
                // { "LTAI…": { "secret": "…" } }
                (owner, segment) = (NameOwner.Alibaba, segments[i]);
            }

            if (owner == NameOwner.Unknown && known.Owner != NameOwner.Unknown)
            {
                (owner, segment) = (known.Owner, segments[i]);
            }

            isSts |= known.IsSts;
        }

        return new(owner, isSts, segment);
    }

    /// <summary>Whether a name is an AccessKey ID.</summary>
    public static bool IsId(string segment) =>
        segment.Length is KeyLengths.Id or KeyLengths.ShortId && CandidateScanner.Scan(segment) is [{ IsLongLivedId: true }];
}
