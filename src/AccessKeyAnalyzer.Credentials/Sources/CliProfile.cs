using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// One profile of the aliyun CLI's <c>config.json</c>. No record, and no public member prints: profiles hold secrets.
/// </summary>
internal sealed class CliProfile
{
    private const int LongestMode = 24;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A text of the profile is no Unicode.</exception>
    private CliProfile(string name, JsonElement profile)
    {
        Name = name;
        foreach (var member in profile.EnumerateObject())
        {
            if (Text(member.Value) is { } text)
            {
                _values[member.Name] = text;
            }
        }

        DurationSeconds = profile.TryGetProperty("expired_seconds", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var seconds)
            && seconds >= 900
                ? seconds
                : 3600;
    }

    public string Name { get; }

    /// <summary>Messages name it, so what cannot be the name of a mode stays out of it: it may be a key in the wrong place.</summary>
    public string Mode => Get("mode") is not { } mode ? "AK" : mode.Length <= LongestMode && mode.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z') ? mode : "unknown";

    public string? RoleName => Get("ram_role_name");

    public string? RoleArn => Get("ram_role_arn");

    public string? SessionName => Get("ram_session_name");

    public string? ExternalId => Get("external_id");

    public string? StsRegion => Get("sts_region");

    /// <summary>How long an assumed role lasts; the service accepts 15 minutes and more.</summary>
    public int DurationSeconds { get; }

    /// <summary>The AccessKey that stands in the profile, with its token if <paramref name="withToken"/>.</summary>
    public StsCredentials? Credentials(bool withToken) =>
        Get("access_key_id") is { } id && Get("access_key_secret") is { } secret ? new(id, secret, withToken ? Get("sts_token") : null) : null;

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
                    return new(wanted, profile);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The file is no configuration of the aliyun CLI.");
        }
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "profile '{0}' (mode {1})", Name, Mode);

    private string? Get(string member) => _values.TryGetValue(member, out var text) ? text : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
