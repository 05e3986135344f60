using System.Text;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>Parameters in the encoding that Alibaba Cloud's RPC signature prescribes (RFC 3986, every reserved character encoded).</summary>
internal static class PercentEncoding
{
    public static string Encode(string text) => Uri.EscapeDataString(text);

    /// <summary><c>name=value&amp;…</c> in the order given.</summary>
    public static string Join(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join("&", parameters.Select(parameter => $"{Encode(parameter.Key)}={Encode(parameter.Value)}"));

    public static byte[] ToForm(IEnumerable<KeyValuePair<string, string>> parameters) => Encoding.UTF8.GetBytes(Join(parameters));
}
