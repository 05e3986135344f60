using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AccessKeyAnalyzer.Emulation;

/// <summary>The answers of a healthy instance. Safe for use by several threads.</summary>
public sealed class EmulatedInstance
{
    internal const string TokenPath = "/latest/api/token";
    internal const string RolePath = "/latest/meta-data/ram/security-credentials/";
    private const string TokenHeader = "X-aliyun-ecs-metadata-token";
    private const int LongestTokenLifetime = 21600;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();
    private readonly MetadataEmulatorOptions _options;
    private readonly CredentialMint _mint;

    internal EmulatedInstance(MetadataEmulatorOptions options, CredentialMint mint)
    {
        _options = options;
        _mint = mint;
        RoleName = options.RoleName;
    }

    /// <summary>The role that is attached; null for none.</summary>
    public string? RoleName { get; set; }

    internal static MetadataEndpoint EndpointOf(string path) =>
        path == TokenPath ? MetadataEndpoint.Token
        : path == RolePath ? MetadataEndpoint.Role
        : path.StartsWith(RolePath, StringComparison.Ordinal) ? MetadataEndpoint.Credentials
        : MetadataEndpoint.Other;

    internal (int Status, string Body) Answer(HttpRequest request, bool isExpired)
    {
        var path = request.Path.Value!;
        var endpoint = EndpointOf(path);
        return (endpoint, request.Method) switch
        {
            (MetadataEndpoint.Token, "PUT") => Token(request),
            (MetadataEndpoint.Token, _) => (405, ""),
            (_, not "GET") => (405, ""),
            _ when Refusal(request) is { } status => (status, ""),
            (MetadataEndpoint.Role, _) when RoleName is { } role => (200, role),
            (MetadataEndpoint.Credentials, _) when path[RolePath.Length..] == RoleName =>
                (200, _mint.Current().ToJson(isExpired ? -_options.Lifetime - TimeSpan.FromHours(1) : default)),
            _ => (404, "not found"),
        };
    }

    private (int Status, string Body) Token(HttpRequest request)
    {
        if (_options.Mode == MetadataMode.NormalOnly)
        {
            return (404, "not found");
        }

        // The statuses of these two refusals are not documented; that they are refused is.
        if (request.Headers.ContainsKey("X-Forwarded-For"))
        {
            return (403, "");
        }

        if (!int.TryParse(request.Headers[TokenHeader + "-ttl-seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 1 or > LongestTokenLifetime)
        {
            return (400, "");
        }

        var token = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        _tokens[token] = _options.TimeProvider.GetUtcNow().AddSeconds(seconds);
        return (200, token);
    }

    private int? Refusal(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(TokenHeader, out var token))
        {
            return _options.Mode == MetadataMode.HardenedOnly ? 403 : null;
        }

        return _options.Mode == MetadataMode.NormalOnly || _tokens.TryGetValue(token.ToString(), out var end) && _options.TimeProvider.GetUtcNow() < end
            ? null
            : 401;
    }
}
