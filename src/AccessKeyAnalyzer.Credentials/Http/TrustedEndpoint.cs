using System.Net;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>Which endpoints credentials may come from.</summary>
internal static class TrustedEndpoint
{
    /// <summary>The address of the metadata service; the same on every instance, over plain HTTP only.</summary>
    public static readonly Uri Metadata = new("http://100.100.100.200");

    /// <summary>The runtime configuration knob that names another endpoint, for tests and emulators.</summary>
    public const string Knob = "AccessKeyAnalyzer.Credentials.MetadataEndpoint";

    /// <summary>The endpoint of the knob, or the real one. An environment variable cannot change it: it would redirect a process from outside.</summary>
    /// <exception cref="ArgumentException">The knob holds no acceptable endpoint.</exception>
    public static Uri Default() => AppContext.GetData(Knob) switch
    {
        null => Metadata,
        Uri uri => CheckHost(uri, Knob),
        string text when Uri.TryCreate(text, UriKind.Absolute, out var uri) => CheckHost(uri, Knob),
        _ => throw new ArgumentException($"The runtime configuration knob {Knob} is no absolute URI."),
    };

    /// <exception cref="ArgumentException">Not an http(s) URI, or plain http to another host than the metadata service and loopback.</exception>
    public static Uri Check(Uri uri, string name)
    {
        _ = uri ?? throw new ArgumentNullException(name);
        return IsAcceptable(uri)
            ? uri
            : throw new ArgumentException("An endpoint for credentials is https, or plain http to 100.100.100.200 or loopback, and names no user.", name);
    }

    /// <summary>Checks the endpoint of a protocol with paths of its own: what is written behind the host would be lost silently.</summary>
    /// <exception cref="ArgumentException">Not to be trusted, or more than scheme, host and port.</exception>
    public static Uri CheckHost(Uri uri, string name) =>
        Check(uri, name).PathAndQuery is "/" && uri.Fragment.Length == 0
            ? uri
            : throw new ArgumentException("This endpoint is a scheme, a host and a port, without a path or a query.", name);

    public static bool IsAcceptable(Uri uri) =>
        uri.IsAbsoluteUri
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && (IsLoopback(uri) || uri.Host == Metadata.Host));

    /// <summary>A loopback address, or the name <c>localhost</c> (which no resolver sends elsewhere).</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
