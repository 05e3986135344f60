using System.Globalization;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>
/// Recognises the endpoint of a storage that is not Alibaba Cloud's, though its section is called OSS: another vendor's, or one that listens on a port of its
/// own, as MinIO does.
/// </summary>
internal static class OtherHost
{
    /// <summary>The scope that such an endpoint gives to what stands beside it: a protocol that all of them speak.</summary>
    public const string Scope = EndpointName.S3;

    private const string Scheme = "://";

    // Of HTTP and HTTPS, where any vendor listens.
    private static readonly int[] UsualPorts = [80, 443];

    /// <summary>Whether the setting is such an endpoint.</summary>
    public static bool Is(string name, string value) =>
        value.Length is > 0 and <= Distances.Value && EndpointName.Is(name)
        && HostOf(value) is { Length: > 0 } host && AlibabaEndpoint.In(host).Length == 0
        && (HasOwnPort(host) || NameOwners.OfName(Words.Split(host)) == NameOwner.OtherVendor);

    /// <summary>Whether the names around it spell Alibaba Cloud out, which says more than a host of one's own.</summary>
    public static bool IsOutweighedBy(string scope) => NameOwners.SpellsAlibaba(Words.Joined(Words.Split(scope)));

    // https://minio.example.com:9000/images
    private static string HostOf(string value)
    {
        var start = value.IndexOf(Scheme, StringComparison.Ordinal) is >= 0 and var scheme ? scheme + Scheme.Length : 0;
        var end = Run.End(value, start, c => AsciiCharacter.IsBase62(c) || c is '.' or '-' or ':');
        return end == value.Length || value[end] == '/' ? value.Substring(start, end - start) : "";
    }

    private static bool HasOwnPort(string host) =>
        host.IndexOf(':') is > 0 and var colon
        && int.TryParse(host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && Array.IndexOf(UsualPorts, port) < 0;
}
