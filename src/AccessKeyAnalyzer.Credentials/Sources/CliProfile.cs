using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// One profile of the aliyun CLI's <c>config.json</c>. No record, and no public member prints: profiles hold secrets.
/// </summary>
internal sealed class CliProfile
{
    // More of an unknown mode is not told: it might be a key in the wrong place.
    private const int LongestMode = 24;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, string> _values;

    /// <param name="name">The name of the profile.</param>
    /// <param name="values">What it says, by the names of the CLI.</param>
    public CliProfile(string name, Dictionary<string, string> values)
    {
        Name = name;
        _values = values;
    }

    public string Name { get; }

    /// <summary>Messages name it, so what cannot be the name of a mode stays out of it: it may be a key in the wrong place.</summary>
    public string Mode => Get("mode") is not { } mode ? "AK" : mode.Length <= LongestMode && mode.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z') ? mode : "unknown";

    public string? RoleName => Get("ram_role_name");

    public string? RoleArn => Get("ram_role_arn");

    public string? SourceProfile => Get("source_profile");

    public string? OidcProviderArn => Get("oidc_provider_arn");

    public string? OidcTokenFile => Get("oidc_token_file");

    public string? CredentialsUri => Get("credentials_uri");

    public string? ProcessCommand => Get("process_command");

    public string? StsRegion => Get("sts_region");

    public string? StsEndpoint => Get("sts_endpoint");

    /// <summary>When the session ends, as a program may say it.</summary>
    public string? Expiration => Get("expiration") ?? Get("Expiration");

    public bool UsesVpc => string.Equals(Get("enable_vpc"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>When <c>sts_token</c> ends, as the CLI notes it: in seconds since 1970.</summary>
    /// <exception cref="FormatException">It says something else.</exception>
    public DateTimeOffset? StsExpiration => Number("sts_expiration", 0, 253_402_300_799) is > 0 and { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The AccessKey that stands in the profile, with its token if <paramref name="withToken"/>.</summary>
    /// <exception cref="FormatException">The time at which the token ends cannot be read.</exception>
    public StsCredentials? Credentials(bool withToken) =>
        Get("access_key_id") is { } id && Get("access_key_secret") is { } secret
            ? new(id, secret, withToken ? Get("sts_token") : null, withToken && Get("sts_token") is not null ? StsExpiration : null)
            : null;

    /// <summary>The role to assume, if the profile names one.</summary>
    /// <exception cref="FormatException">The session's length is none that STS grants.</exception>
    public AssumeRoleSettings? Role() =>
        RoleArn is { } arn
            ? new(arn, Get("ram_session_name"), Get("external_id"), Get("policy"), SessionSeconds())
            : null;

    /// <summary>The profile of that name, or the current one.</summary>
    /// <returns><see langword="null"/> when the file holds no such profile.</returns>
    /// <exception cref="FormatException">The file is no configuration of the CLI.</exception>
    public static CliProfile? Read(byte[] json, string? name)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory(ByteOrderMark.LengthIn(json)));
            var root = document.RootElement;
            var wanted = name ?? (root.TryGetProperty("current", out var current) ? Text(current) : null) ?? "default";
            foreach (var profile in root.GetProperty("profiles").EnumerateArray())
            {
                if (profile.TryGetProperty("name", out var own) && Text(own) == wanted)
                {
                    return new(wanted, Values(profile));
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The file is no configuration of the aliyun CLI.");
        }
    }

    /// <summary>A profile that stands alone, as a program prints it.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is no object.</exception>
    public static CliProfile ReadOne(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new("", Values(document.RootElement));
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "profile '{0}' (mode {1})", Name, Mode);

    private int SessionSeconds() =>
        (int)(Number("expired_seconds", AssumeRoleSettings.ShortestSession, AssumeRoleSettings.LongestSession) ?? AssumeRoleSettings.UsualSession);

    /// <summary>A number; <see langword="null"/> if it is not there, or zero, which the CLI writes for that.</summary>
    private long? Number(string member, long low, long high) =>
        Get(member) is not { } text || text == "0" ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number
        : throw new FormatException(FormattableString.Invariant($"{member} is no number from {low} to {high}"));

    private string? Get(string member) => _values.TryGetValue(member, out var text) ? text : null;

    private static Dictionary<string, string> Values(JsonElement profile)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in profile.EnumerateObject())
        {
            if (Text(member.Value) is { } text)
            {
                values[member.Name] = text;
            }
        }

        return values;
    }

    /// <exception cref="InvalidOperationException">A text is no Unicode.</exception>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => text.Trim(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
