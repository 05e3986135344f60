using System.Collections;
using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// One credential of Alibaba Cloud, whole: the three values belong together and are never taken from two different fetches.
/// Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// The type refuses to be printed or serialised: <see cref="ToString"/> shows the source, the expiry, and the kind and last four characters of the AccessKey
/// ID, System.Text.Json throws, serialisers that follow data contracts write nothing, and those that read every property (Serilog's <c>{@…}</c>,
/// Newtonsoft.Json, YamlDotNet) take it for a sequence, of which the only element is that text.
/// </remarks>
[DataContract]
[JsonConverter(typeof(SecretJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(DebuggerView))]
#pragma warning disable CA1010, CA1710 // No collection: it only looks like one, to whoever would take it apart.
public sealed class StsCredentials : IEnumerable
#pragma warning restore CA1010, CA1710
{
    /// <summary>How many characters of an ID are shown, of one that has at least <see cref="LeastHidden"/> beside its kind.</summary>
    private const int ShownCharacters = 4;

    // Of a shorter ID the last four characters would be most of it.
    private const int LeastHidden = 8;

    private static readonly string[] Kinds = ["STS.", "LTAI", "TMP."];

    /// <summary>Keeps the values together.</summary>
    /// <param name="accessKeyId">The AccessKey ID; that of an STS credential starts with <c>STS.</c>.</param>
    /// <param name="accessKeySecret">The AccessKey secret.</param>
    /// <param name="securityToken">The STS security token, or <see langword="null"/> (or empty) for a plain AccessKey pair.</param>
    /// <param name="expiration">The instant at which the service stops accepting the credential; <see langword="null"/> when it was not told.</param>
    /// <exception cref="ArgumentNullException">The ID or the secret is null.</exception>
    /// <exception cref="ArgumentException">The ID or the secret is empty or white space.</exception>
    public StsCredentials(string accessKeyId, string accessKeySecret, string? securityToken = null, DateTimeOffset? expiration = null)
    {
        AccessKeyId = NotBlank(accessKeyId, nameof(accessKeyId));
        AccessKeySecret = NotBlank(accessKeySecret, nameof(accessKeySecret));
        SecurityToken = string.IsNullOrEmpty(securityToken) ? null : securityToken;
        Expiration = expiration;
    }

    /// <summary>The AccessKey ID.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string AccessKeyId { get; }

    /// <summary>The AccessKey secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string AccessKeySecret { get; }

    /// <summary>The STS security token; <see langword="null"/> for a plain AccessKey pair.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecurityToken { get; }

    /// <summary>The instant at which the service stops accepting the credential; <see langword="null"/> when it was not told.</summary>
    public DateTimeOffset? Expiration { get; }

    /// <summary>Where the credentials come from, such as <c>ECS RAM role</c>; <see langword="null"/> for those that your own code has made.</summary>
    public string? Source { get; internal init; }

    /// <summary>
    /// The kind and the end of the ID, such as <c>STS.…x9Qk</c>: enough to find it in a console or an audit log. Its first characters are the same for all.
    /// </summary>
    internal string ShownId
    {
        get
        {
            var kind = Kinds.FirstOrDefault(kind => AccessKeyId.StartsWith(kind, StringComparison.Ordinal)) ?? "";
            return kind + "…" + (AccessKeyId.Length >= kind.Length + LeastHidden ? AccessKeyId.Substring(AccessKeyId.Length - ShownCharacters) : "");
        }
    }

    /// <summary>The same, with the name of its source.</summary>
    internal StsCredentials From(string source) => Source is not null ? this : new(AccessKeyId, AccessKeySecret, SecurityToken, Expiration) { Source = source };

    /// <summary>Whether both hold the same three values, compared without regard to the expiry.</summary>
    internal bool HasSameValues(StsCredentials other) =>
        string.Equals(AccessKeyId, other.AccessKeyId, StringComparison.Ordinal)
        && string.Equals(AccessKeySecret, other.AccessKeySecret, StringComparison.Ordinal)
        && string.Equals(SecurityToken, other.SecurityToken, StringComparison.Ordinal);

    /// <summary>The kind and the end of the ID, the expiry and the source: enough to tell two credentials apart in a log, too little to use one.</summary>
    public override string ToString()
    {
        var expiry = Expiration is { } at ? FormattableString.Invariant($"expires {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}") : "no known expiry";
        return $"{ShownId} ({expiry}{(Source is null ? "" : $", from {Source}")})";
    }

    /// <summary>What a serialiser finds that would otherwise read all properties.</summary>
    IEnumerator IEnumerable.GetEnumerator()
    {
        yield return ToString();
    }

    private static string NotBlank(string value, string name) =>
        !string.IsNullOrWhiteSpace(value) ? value
        : value is null ? throw new ArgumentNullException(name)
        : throw new ArgumentException("A credential needs a value here.", name);

    /// <summary>What a debugger shows of it. Its raw view shows all that there is: who debugs a process reads its memory.</summary>
    private sealed class DebuggerView(StsCredentials credentials)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public string[] Shown { get; } = [credentials.ToString()];
    }
}
