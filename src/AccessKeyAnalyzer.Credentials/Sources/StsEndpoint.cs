namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>The host of the Security Token Service.</summary>
internal static class StsEndpoint
{
    /// <param name="region">The region, such as <c>cn-hangzhou</c>; <see langword="null"/> for the global host.</param>
    /// <param name="useVpc">Whether to use the host that is reached from inside a VPC. It needs a region.</param>
    /// <param name="problem">Why there is no endpoint.</param>
    public static Uri? For(string? region, bool useVpc, out string problem)
    {
        problem = "";
        if (region is not null && !IsRegion(region))
        {
            // The text becomes a part of the host name: anything else would send the request elsewhere.
            problem = "the STS region is no region";
            return null;
        }

        if (useVpc && region is null)
        {
            // Alibaba Cloud's own libraries fall back to the public host without a word.
            problem = $"{EnvironmentReader.VpcEndpointEnabled} (enable_vpc of a profile) needs {EnvironmentReader.StsRegion} (sts_region)";
            return null;
        }

        return new($"https://sts{(useVpc ? "-vpc" : "")}{(region is null ? "" : "." + region)}.aliyuncs.com");
    }

    /// <summary>The host that somebody has named, with or without the scheme.</summary>
    /// <returns><see langword="null"/> if it is no host, or not over https.</returns>
    public static Uri? Named(string text) =>
        Uri.TryCreate(text.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + text : text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.HostNameType == UriHostNameType.Dns
            ? uri
            : null;

    private static bool IsRegion(string text) => text.Length is >= 1 and <= 40 && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
