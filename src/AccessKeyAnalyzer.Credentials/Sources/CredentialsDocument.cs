using System.Globalization;
using System.Text.Json;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// The answer of the metadata service, of a credentials URI and of STS: the values stand at the top, or in an object named <c>Credentials</c>.
/// Unknown members are ignored. Nothing that is read here appears in a message.
/// </summary>
internal sealed class CredentialsDocument
{
    private string? _accessKeyId;
    private string? _accessKeySecret;
    private string? _securityToken;
    private DateTimeOffset? _expiration;
    private bool _tellsExpiration;
    private DateTimeOffset? _lastUpdated;
    private string? _code;

    /// <summary>The credentials, or <see langword="null"/> and why not.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="problem">Why there are none.</param>
    /// <param name="untoldLife">Their life where the answer does not tell its end; <see langword="null"/> where it must.</param>
    public static FetchedCredentials? Read(HttpReply reply, out string problem, (DateTimeOffset From, TimeSpan Life)? untoldLife = null)
    {
        var document = new CredentialsDocument();
        try
        {
            var json = new Utf8JsonReader(reply.Body.Slice(ByteOrderMark.LengthIn(reply.Body)), new JsonReaderOptions { MaxDepth = 16 });
            document.Read(ref json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The message of the reader quotes what it stumbled over: it goes no further.
            problem = "the answer is no JSON object";
            return null;
        }

        if (untoldLife is { } untold && !document._tellsExpiration)
        {
            // With both, a clock that is wrong makes it no longer.
            (document._lastUpdated, document._expiration) = (untold.From, untold.From + untold.Life);
        }

        problem = document.Problem();
        return problem.Length > 0
            ? null
            : new(new(document._accessKeyId!, document._accessKeySecret!, document._securityToken, document._expiration), document._lastUpdated, reply.Date);
    }

    /// <summary>The instant that <paramref name="text"/> names, in UTC whatever the culture of the thread.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    private string Problem() =>
        _code is not null && !string.Equals(_code, "Success", StringComparison.OrdinalIgnoreCase) ? "the answer reports no success"
        : string.IsNullOrWhiteSpace(_accessKeyId) ? "the answer lacks AccessKeyId"
        : string.IsNullOrWhiteSpace(_accessKeySecret) ? "the answer lacks AccessKeySecret"
        : string.IsNullOrWhiteSpace(_securityToken) ? "the answer lacks SecurityToken"
        : _expiration is null ? "the answer lacks an Expiration that can be read"
        : "";

    private void Read(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        ReadMembers(ref json, isTop: true);
    }

    private void ReadMembers(ref Utf8JsonReader json, bool isTop)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            if (!json.Read())
            {
                throw new JsonException();
            }

            if (json.TokenType == JsonTokenType.String)
            {
                Take(name, json.GetString());
            }
            else if (isTop && name == "Credentials" && json.TokenType == JsonTokenType.StartObject)
            {
                ReadMembers(ref json, isTop: false);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void Take(string? name, string? value)
    {
        switch (name)
        {
            case "AccessKeyId":
                _accessKeyId = value;
                break;
            case "AccessKeySecret":
                _accessKeySecret = value;
                break;
            case "SecurityToken":
                _securityToken = value;
                break;
            case "Expiration":
                _tellsExpiration = true;
                _expiration = Instant(value);
                break;
            case "LastUpdated":
                _lastUpdated = Instant(value);
                break;
            case "Code":
                _code = value;
                break;
            default:
                break;
        }
    }
}
