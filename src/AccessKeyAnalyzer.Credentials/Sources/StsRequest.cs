using System.Globalization;
using System.Text.Json;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Sends one request to STS and reads the credentials from the answer.</summary>
internal static class StsRequest
{
    public const string Version = "2015-04-01";

    /// <summary>Times of a request over a network that may be slow: a connection may take 5 s, all of it 10 s.</summary>
    public static readonly AttemptPlan Plan = new(
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)], TimeSpan.FromSeconds(16), TimeSpan.FromMilliseconds(200));

    public static FetchedCredentials Send(string stage, Uri uri, byte[] form, TimeSpan timeLeft, CancellationToken cancellationToken)
    {
        var call = new HttpCall(stage, "POST", uri) { Form = form, Timeout = timeLeft, AllowProxy = !TrustedEndpoint.IsLoopback(uri) };
        using var reply = HttpTransport.Send(call, cancellationToken);
        if (!reply.IsSuccess)
        {
            throw RequestException.FromStatus(stage, reply.Status, ErrorCode(reply) is { } code ? $"STS refuses with {code}" : "STS refuses");
        }

        return CredentialsDocument.Read(reply, out var problem) ?? throw new RequestException(problem, isRetryable: true, reply.Status) { Stage = stage };
    }

    /// <summary>The current time as the protocol writes it.</summary>
    public static string Timestamp(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>
    /// The <c>Code</c> of an error, such as <c>NoPermission</c>: letters and dots only, so no part of a secret. The message beside it may quote
    /// the request.
    /// </summary>
    private static string? ErrorCode(HttpReply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body.ToArray());
            var code = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("Code", out var value)
                && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
            return code is { Length: >= 1 and <= 64 } && code.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '.') ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
