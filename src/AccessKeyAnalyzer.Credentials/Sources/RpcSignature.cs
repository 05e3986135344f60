using System.Security.Cryptography;
using System.Text;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>The signature of Alibaba Cloud's RPC requests, version 1.0 (help page "RPC mechanism: request signatures").</summary>
internal static class RpcSignature
{
    public static string Compute(string method, IEnumerable<KeyValuePair<string, string>> parameters, string accessKeySecret)
    {
        var sorted = parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal);
        var text = $"{method}&{PercentEncoding.Encode("/")}&{PercentEncoding.Encode(PercentEncoding.Join(sorted))}";
#pragma warning disable CA5350 // The protocol prescribes HMAC-SHA1, and the weakness of SHA-1 does not reach its HMAC.
        using var hmac = new HMACSHA1(Encoding.UTF8.GetBytes(accessKeySecret + "&"));
#pragma warning restore CA5350
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
