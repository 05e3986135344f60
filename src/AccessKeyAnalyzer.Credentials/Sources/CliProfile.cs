using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// One profile of the aliyun CLI's <c>config.json</c>. No record, and no public member prints: profiles hold secrets.
/// </summary>
internal sealed class CliProfile
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly JsonElement _profile;

    private CliProfile(string name, JsonElement profile)
    {
        Name = name;
        _profile = profile;
    }

    public string Name { get; }

    public string Mode => Get("mode") ?? "AK";

    public string? RoleName => Get("ram_role_name");

    public string? RoleArn => Get("ram_role_arn");

    public string? SessionName => Get("ram_session_name");

    public string? ExternalId => Get("external_id");

    public string? StsRegion => Get("sts_region");

    /// <summary>How long an assumed role lasts; the service accepts 15 minutes and more.</summary>
    public int DurationSeconds =>
        _profile.TryGetProperty("expired_seconds", out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var seconds)
        && seconds >= 900
            ? seconds
            : 3600;

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
            var bom = json.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            using var document = JsonDocument.Parse(json.AsMemory(bom));
            var root = document.RootElement;
            var wanted = name ?? Text(root, "current") ?? "default";
            foreach (var profile in root.GetProperty("profiles").EnumerateArray())
            {
                if (Text(profile, "name") == wanted)
                {
                    return new(wanted, profile.Clone());
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

    private string? Get(string member) => Text(_profile, member);

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
}
