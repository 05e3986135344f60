using System.Text;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// A section of the INI file of Alibaba Cloud's older libraries, as a profile of the CLI: <c>type</c> is its mode, and some keys have other names.
/// </summary>
internal static class IniProfile
{
    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        ["access_key"] = "AK",
        ["sts"] = "StsToken",
        ["ecs_ram_role"] = "EcsRamRole",
        ["ram_role_arn"] = "RamRoleArn",
        ["oidc_role_arn"] = "OIDC",
        ["credentials_uri"] = "CredentialsURI",
        ["rsa_key_pair"] = "RsaKeyPair",
        ["bearer"] = "BearerToken",
    };

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["role_name"] = "ram_role_name",
        ["role_arn"] = "ram_role_arn",
        ["role_session_name"] = "ram_session_name",
        ["role_session_expiration"] = "expired_seconds",
        ["security_token"] = "sts_token",
        ["oidc_token_file_path"] = "oidc_token_file",
    };

    /// <summary>The section of that name, if it is there and enabled.</summary>
    public static CliProfile? Read(byte[] text, string name)
    {
        Dictionary<string, string>? values = null;
        var isWanted = false;
        foreach (var raw in Encoding.UTF8.GetString(text, ByteOrderMark.LengthIn(text), text.Length - ByteOrderMark.LengthIn(text)).Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length > 1 && line[0] == '[' && line[line.Length - 1] == ']')
            {
                isWanted = line.Substring(1, line.Length - 2).Trim() == name;
                values ??= isWanted ? new(StringComparer.Ordinal) : null;
            }
            else if (isWanted && line.IndexOf('=') is > 0 and var equals && line[0] is not ('#' or ';'))
            {
                var (key, value) = (line.Substring(0, equals).Trim(), line.Substring(equals + 1).Trim());
                values![Keys.TryGetValue(key, out var own) ? own : key] = value;
            }
        }

        if (values is null || !values.TryGetValue("enable", out var enabled) || !string.Equals(enabled, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        values["mode"] = values.TryGetValue("type", out var type) && Modes.TryGetValue(type, out var mode) ? mode : "unknown";
        return new(name, values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
    }
}
