using System.Globalization;
using System.Text;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Metadata;

/// <summary>
/// The exchange with the metadata service for one refresh: a token, the role's name if it is not known, the credentials. It keeps what it
/// has learnt, so that another attempt repeats only what failed. Protocol: Alibaba Cloud, ECS, "View instance metadata" and
/// "Access instance metadata in security hardening mode only".
/// </summary>
internal sealed class MetadataExchange(EcsRamRoleCredentialsProviderOptions options, MetadataV1Use v1, string? roleName, bool isDiscovered)
{
    private const string TokenPath = "/latest/api/token";
    private const string RolePath = "/latest/meta-data/ram/security-credentials/";
    private const string TokenHeader = "X-aliyun-ecs-metadata-token";

    /// <summary>The three requests of a refresh, by the names that errors use.</summary>
    public const string TokenStage = "token";
    private const string RoleStage = "role";
    private const string CredentialStage = "credential";

    private readonly bool _isConfigured = roleName is not null && !isDiscovered;
    private string? _token;
    private bool _usesV1;
    private bool _mayRenewToken = true;
    private bool _mayRediscover = roleName is null || isDiscovered;

    /// <summary>The role that was asked for last; <see langword="null"/> when it is not known, or the service has refuted its name.</summary>
    public string? RoleName { get; private set; } = roleName;

    /// <summary>How many requests were answered as a metadata service answers.</summary>
    public int Answers { get; private set; }

    /// <summary>Whether the metadata was read without a token.</summary>
    public bool UsedV1 => _usesV1;

    /// <summary>One attempt; each of its requests may take <paramref name="timeLeft"/> at the moment of sending.</summary>
    /// <exception cref="RequestException">A request failed.</exception>
    public FetchedCredentials Attempt(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_token is null && !_usesV1)
            {
                _token = RequestToken(timeLeft, cancellationToken);
                Answers += _token is null ? 0 : 1;
            }

            if (RoleName is null)
            {
                RoleName = DiscoverRole(timeLeft(), cancellationToken);
                Answers += RoleName is null ? 0 : 1;
            }

            if (RoleName is not null && RequestCredentials(RoleName, timeLeft(), cancellationToken) is { } fetched)
            {
                Answers++;
                return fetched;
            }
        }
    }

    private string? RequestToken(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        var lifetime = ((int)options.MetadataTokenLifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        try
        {
            using var reply = Send("PUT", TokenPath, (TokenHeader + "-ttl-seconds", lifetime), TokenStage, timeLeft(), cancellationToken);
            return reply.Status switch
            {
                200 => Text(reply, TokenStage, maxLength: 4096),
                404 or 405 when v1 != MetadataV1Use.Never => SwitchToV1(),
                404 or 405 => throw Refused(TokenStage, reply.Status, "the token endpoint is missing, and reading without a token (v1) is forbidden here"),

                // A refusal may be a hiccup of the service: once more, and then it stands.
                401 or 403 when RenewToken() => RequestToken(timeLeft, cancellationToken),
                _ => throw Unexpected(TokenStage, reply.Status),
            };
        }
        catch (RequestException) when (v1 == MetadataV1Use.OnAnyTokenFailure)
        {
            return SwitchToV1();
        }
    }

    private string? DiscoverRole(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var reply = Get(RolePath, RoleStage, timeout, cancellationToken);
        switch (reply.Status)
        {
            case 200:
                var name = Text(reply, RoleStage, maxLength: 64);
                return RoleNameRule.IsValid(name) ? name : throw Useless(RoleStage, "the answer is no role name");
            case 404:
                throw Refused(RoleStage, 404, "no RAM role is attached to this instance. Attach one that ECS may assume (ECS console: Attach/Detach RAM Role)");
            case 401 or 403 when RenewToken():
                return null;
            default:
                throw Unexpected(RoleStage, reply.Status);
        }
    }

    private FetchedCredentials? RequestCredentials(string role, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var reply = Get(RolePath + role, CredentialStage, timeout, cancellationToken);
        switch (reply.Status)
        {
            case 200:
                return CredentialsDocument.Read(reply, out var problem) ?? throw Useless(CredentialStage, problem);
            case 404 when _mayRediscover:
                // The name was found out before; meanwhile another role may be attached.
                _mayRediscover = false;
                RoleName = null;
                return null;
            case 404:
                // A name that came over the wire is not repeated: what answered may be anything.
                RoleName = null;
                throw Refused(CredentialStage, 404, _isConfigured
                    ? $"the RAM role '{role}' is not attached to this instance. Attach it, or correct the name"
                    : "the RAM role that the instance names has no credentials. Was it detached or deleted?");
            case 401 or 403 when RenewToken():
                return null;
            default:
                throw Unexpected(CredentialStage, reply.Status);
        }
    }

    private bool RenewToken()
    {
        var may = _mayRenewToken && !_usesV1;
        _mayRenewToken = false;
        _token = may ? null : _token;
        return may;
    }

    private string? SwitchToV1()
    {
        _usesV1 = true;
        return null;
    }

    private HttpReply Get(string path, string stage, TimeSpan timeout, CancellationToken cancellationToken) =>
        Send("GET", path, _token is null ? null : (TokenHeader, _token), stage, timeout, cancellationToken);

    private HttpReply Send(string method, string path, (string, string)? header, string stage, TimeSpan timeout, CancellationToken cancellationToken) =>
        HttpTransport.Send(new(stage, method, new(options.MetadataEndpoint, path)) { Header = header, Timeout = timeout }, cancellationToken);

    private static RequestException Unexpected(string stage, int status) => RequestException.FromStatus(
        stage,
        status,
        status is 401 or 403
            ? "the service refuses. The instance may allow hardened mode only, or have its metadata switched off"
            : "the service answers with a status that it has no reason for; is this endpoint a metadata service?");

    private static RequestException Refused(string stage, int status, string message) => new(message, isRetryable: false, status) { Stage = stage };

    /// <summary>An answer of status 200 that holds nothing of what was asked for.</summary>
    private static RequestException Useless(string stage, string message) => new(message, isRetryable: true, 200) { Stage = stage };

    /// <summary>A short text of visible ASCII characters, as tokens and names are: anything else is an error page.</summary>
    private static string Text(HttpReply reply, string stage, int maxLength)
    {
        var text = Encoding.ASCII.GetString(reply.Body.ToArray()).Trim();
        return text.Length >= 1 && text.Length <= maxLength && text.All(c => c is > ' ' and < '\x7f')
            ? text
            : throw Useless(stage, "the answer is no plain text of the expected length");
    }
}
