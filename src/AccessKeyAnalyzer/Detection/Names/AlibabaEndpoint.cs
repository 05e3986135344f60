using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>
/// Recognises the endpoint of an Alibaba Cloud service that takes AccessKeys. What stands beside one is for Alibaba Cloud, by whatever vendor's protocol it
/// is spoken to: S3, Kafka, AMQP.
/// </summary>
internal static class AlibabaEndpoint
{
    /// <summary>What nearly every endpoint ends with; and the scope that one gives to what stands beside it.</summary>
    public const string Domain = "aliyuncs.com";

    /// <summary>What the endpoints of all services end with; under the second are the vendor's pages and those of a few services only.</summary>
    public static readonly string[] Domains = [Domain, "aliyun.com"];

    /// <summary>The scope that the endpoint of a message queue gives: a password there is the secret of a key.</summary>
    public const string MessagingScope = "messaging." + Domain;

    private const string Vendor = "aliyun";

    private static readonly string[] Areas = ["cn", "us", "ap", "eu", "me"];

    // restic's.
    private const string S3 = "s3:";

    // In characters: s3:https://
    private const int LongestS3 = 11;

    // The longest name that DNS allows (RFC 1035).
    private const int LongestHost = 253;

    private static readonly char[] BetweenLabels = ['.', '-'];

    /// <summary>The scope of a value that is an endpoint, or a list of them, or a region of OSS, and nothing else; empty for any other value.</summary>
    public static string ScopeOf(string value) => IsRegion(value) ? Domain : value.Length <= Distances.Value && value.All(IsOfEndpoint) ? In(value) : "";

    // oss-cn-hangzhou, oss-us-west-1: to many clients that is the endpoint.
    private static bool IsRegion(string value) =>
        value.Length <= LongestHost && value.Split('-') is ["oss", var area, _, ..] && Array.IndexOf(Areas, area) >= 0 && value.All(IsOfHost);

    /// <summary>The scope that the endpoints in a text give; empty where there is none.</summary>
    public static string In(string text)
    {
        var scope = "";
        for (var (at, domain) = Find(text, 0); at >= 0; (at, domain) = Find(text, at + domain.Length))
        {
            var start = Run.Start(text, at, IsOfHost, Math.Max(0, at - LongestHost));

            var labels = text.Substring(start, at - start).ToLowerInvariant().Split(BetweenLabels, StringSplitOptions.RemoveEmptyEntries);
            var isOfFew = domain != Domain;
            if (labels.Length == 0 || (isOfFew && !Array.Exists(labels, Vocabulary.ServicesOfOldDomain.Contains))
                || GoesOn(text, at + domain.Length, isOfFew || IsSpokenTo(text, start) || Array.Exists(labels, Vocabulary.ServicesByPath.Contains))
                || Array.Exists(labels, Vocabulary.OtherServices.Contains))
            {
                continue;
            }

            if (Array.Exists(labels, Vocabulary.MessagingServices.Contains))
            {
                return MessagingScope;
            }

            scope = Domain;
        }

        return scope;
    }

    // Both begin with the vendor's name: one search, so that what lacks one of them is not gone through for each of the other.
    private static (int At, string Domain) Find(string text, int from)
    {
        for (var at = from; (at = text.IndexOf(Vendor, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Vendor.Length)
        {
            if (Array.Find(Domains, domain => string.Compare(text, at, domain, 0, domain.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } found)
            {
                return (at, found);
            }
        }

        return (-1, "");
    }

    // A path leads to a file that somebody shows; an endpoint has none.
    private static bool GoesOn(string text, int end, bool mayHavePath) =>
        end < text.Length && (IsOfHost(text[end]) || (text[end] == '/' && !mayHavePath && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));

    // https://id:secret@oss-cn-hangzhou.aliyuncs.com/backup, s3:https://oss-cn-hangzhou.aliyuncs.com/backup: who is named in front goes in there.
    private static bool IsSpokenTo(string text, int start) =>
        start > 0 && (text[start - 1] == '@' || text.LastIndexOf(S3, start - 1, Math.Min(start, LongestS3), StringComparison.Ordinal) >= 0);

    private static bool IsOfHost(char c) => AsciiCharacter.IsBase62(c) || c is '.' or '-';

    private static bool IsOfEndpoint(char c) => IsOfHost(c) || c is ':' or '/' or ',' or ';' or ' ';
}
