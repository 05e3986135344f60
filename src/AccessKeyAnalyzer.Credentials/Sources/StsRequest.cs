using System.Globalization;
using System.Text.Json;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Sends one request to STS and reads the credentials from the answer.</summary>
internal static class StsRequest
{
    /// <summary>Times of a request over a network that may be slow: a connection may take 5 s, all of it 10 s.</summary>
    public static readonly AttemptPlan Plan = new(
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)], TimeSpan.FromSeconds(16), TimeSpan.FromMilliseconds(200));

    public static FetchedCredentials Send(string stage, Uri uri, byte[] form, TimeSpan timeLeft, CancellationToken cancellationToken)
    {
        var call = new HttpCall(stage, "POST", uri) { Form = form, Timeout = timeLeft, AllowProxy = !TrustedEndpoint.IsLoopback(uri) };
        using var reply = HttpTransport.Send(call, cancellationToken);
        if (!reply.IsSuccess)
        {
            throw Refusal(stage, reply);
        }

        return CredentialsDocument.Read(reply, out var problem) ?? throw new RequestException(problem, isRetryable: true, reply.Status) { Stage = stage };
    }

    /// <summary>What every request to STS says.</summary>
    public static Dictionary<string, string> Parameters(string action, DateTimeOffset now) => new()
    {
        ["Action"] = action,
        ["Format"] = "JSON",
        ["Version"] = "2015-04-01",
        ["Timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["SignatureNonce"] = Guid.NewGuid().ToString(),
    };

    /// <summary>
    /// What an error says that can be repeated: its <c>Code</c>, such as <c>NoPermission</c>, and its <c>RequestId</c>. The message beside them
    /// may quote the request.
    /// </summary>
    private static RequestException Refusal(string stage, HttpReply reply)
    {
        var (code, requestId) = ReadError(reply);
        var throttled = StsAdvice.IsThrottling(code);
        var text = $"STS {(throttled ? "cannot answer now" : "refuses")}{(code is null ? "" : $" with {code}")}";
        var failure = RequestException.FromStatus(stage, throttled ? 429 : reply.Status, text);
        return new(failure.IsRetryable && code is null
            ? failure.Message
            : text, failure.IsRetryable, reply.Status)
        { Stage = stage, Code = code, RequestId = requestId };
    }

    private static (string? Code, string? RequestId) ReadError(HttpReply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body.ToArray());
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (Text(document.RootElement, "Code", '.'), Text(document.RootElement, "RequestId", '-'))
                : default;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>A name of letters, digits, underscores and <paramref name="mark"/>: anything else may be a part of a secret.</summary>
    private static string? Text(JsonElement error, string member, char mark)
    {
        var text = error.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is { Length: >= 1 and <= 64 } && text.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_' || c == mark)
            ? text
            : null;
    }
}
