namespace AccessKeyAnalyzer.Emulation;

/// <summary>
/// Makes the role's credentials: a new one appears a while before the old one ends, and both are valid then. Safe for use by several threads.
/// </summary>
public sealed class CredentialMint
{
    private readonly Lock _gate = new();
    private readonly List<IssuedCredential> _issued = [];
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _overlap;
    private readonly string _tag = Guid.NewGuid().ToString("N");

    internal CredentialMint(MetadataEmulatorOptions options)
    {
        _time = options.TimeProvider;
        _lifetime = options.Lifetime;
        _overlap = options.Overlap < options.Lifetime / 2 ? options.Overlap : options.Lifetime / 2;
    }

    /// <summary>All that was handed out, oldest first.</summary>
    public IReadOnlyList<IssuedCredential> Issued
    {
        get
        {
            lock (_gate)
            {
                return [.. _issued];
            }
        }
    }

    /// <summary>The credential that a client gets now.</summary>
    public IssuedCredential Current()
    {
        lock (_gate)
        {
            return _issued is [.., var last] && _time.GetUtcNow() < last.ExpiresAt - _overlap ? last : Issue();
        }
    }

    /// <summary>Replaces the current credential ahead of time; the old one stays valid.</summary>
    public IssuedCredential Rotate()
    {
        lock (_gate)
        {
            return Issue();
        }
    }

    /// <summary>Whether a service would accept the credential now.</summary>
    public bool IsValid(string accessKeyId, string accessKeySecret, string? securityToken) =>
        Find(accessKeyId, accessKeySecret, securityToken) is { } found && _time.GetUtcNow() < found.ExpiresAt;

    /// <summary>Whether the three values were handed out together, valid or not.</summary>
    public bool Knows(string accessKeyId, string accessKeySecret, string? securityToken) => Find(accessKeyId, accessKeySecret, securityToken) is not null;

    private IssuedCredential? Find(string accessKeyId, string accessKeySecret, string? securityToken)
    {
        lock (_gate)
        {
            return _issued.FindLast(c => c.AccessKeyId == accessKeyId && c.AccessKeySecret == accessKeySecret && c.SecurityToken == securityToken);
        }
    }

    private IssuedCredential Issue()
    {
        // Whole seconds, as the protocol writes them.
        var now = DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds());
        var issued = new IssuedCredential($"{_tag}/{_issued.Count}", now, now + _lifetime);
        _issued.Add(issued);
        return issued;
    }
}
