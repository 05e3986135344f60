using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>
/// Recognises what only code has that signs its requests to Alibaba Cloud by hand: the schemes and the headers of such requests. The key of an HMAC beside
/// them is the secret of an AccessKey.
/// </summary>
internal static class SignedRequest
{
    private static readonly string[] Parts =
        ["ACS3-HMAC-", "OSS4-HMAC-", "x-acs-", "x-log-", "x-mns-", "x-oss-date", "OSSAccessKeyId=", "Authorization: OSS ", "Authorization: acs "];

    // Authorization: OSS id:signature. Anything but the scheme alone is some other text.
    private static readonly string[] Schemes = ["OSS ", "LOG ", "acs ", "MNS ", "ODPS "];

    /// <summary>Of which one stands in every such text.</summary>
    public static readonly IReadOnlyList<string> Marks = [.. Parts, .. Schemes];

    /// <summary>Whether a text is part of such a request.</summary>
    public static bool IsIn(string text) => Words.HasAny(text, Parts) || Array.IndexOf(Schemes, text) >= 0;
}
