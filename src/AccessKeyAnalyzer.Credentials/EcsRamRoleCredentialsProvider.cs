using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Metadata;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out the STS credentials of the RAM role that is attached to the ECS (or ECI) instance. It reads them from the metadata service in
/// hardened mode, keeps them, and refreshes them in the background before they expire. Safe for use by several threads; one instance serves
/// a whole process.
/// </summary>
/// <remarks>
/// A call returns at once while a valid credential is cached, but for the last minute of its life, in which it waits up to 2 s for a new one.
/// All callers share one refresh. The numbers are those of <see cref="EcsRamRoleCredentialsProviderOptions"/>.
/// </remarks>
public sealed class EcsRamRoleCredentialsProvider : StsCredentialsProvider, IDisposable
{
    private static readonly Lazy<EcsRamRoleCredentialsProvider> LazyShared = new(
        () => new(new EcsRamRoleCredentialsProviderOptions(), isShared: true), LazyThreadSafetyMode.PublicationOnly);

    private static readonly ConcurrentDictionary<string, Lazy<EcsRamRoleCredentialsProvider>> SharedByRole = new(StringComparer.Ordinal);

    private readonly CredentialsCache _cache;
    private readonly bool _isShared;

    /// <summary>A provider with default options.</summary>
    /// <param name="roleName">The role that is attached to the instance; <see langword="null"/> to ask the environment, then the instance.</param>
    /// <exception cref="ArgumentException"><paramref name="roleName"/> cannot be the name of a RAM role.</exception>
#pragma warning disable RS0027 // The other overload takes an object of its own kind: no call can mean both.
    public EcsRamRoleCredentialsProvider(string? roleName = null)
        : this(new EcsRamRoleCredentialsProviderOptions { RoleName = roleName }, isShared: false)
#pragma warning restore RS0027
    {
    }

    /// <summary>A provider with these options.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="options"/> is out of its range.</exception>
    [OverloadResolutionPriority(1)] // "new(new() { … })" means options: a text has no such constructor, which overload resolution does not look at.
    public EcsRamRoleCredentialsProvider(EcsRamRoleCredentialsProviderOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), isShared: false)
    {
    }

    private EcsRamRoleCredentialsProvider(EcsRamRoleCredentialsProviderOptions options, bool isShared)
    {
        _isShared = isShared;
        var checkedOptions = options.Checked();
        _cache = new(new MetadataSource(checkedOptions), checkedOptions.ToPolicy(), checkedOptions.TimeProvider);
    }

    /// <summary>The provider of this process, for the role that the environment or the instance names. Disposing it does nothing.</summary>
    public static EcsRamRoleCredentialsProvider Shared => LazyShared.Value;

    /// <summary>
    /// The provider of this process for one role: the same instance for the same name, so that clients built anew share its cache.
    /// Disposing it does nothing. An instance has one role at most; to name it saves a request, and fails where another one is attached.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="roleName"/> cannot be the name of a RAM role.</exception>
    public static EcsRamRoleCredentialsProvider SharedFor(string roleName) => SharedByRole.GetOrAdd(
        roleName ?? throw new ArgumentNullException(nameof(roleName)),
        static name => new(() => new(new EcsRamRoleCredentialsProviderOptions { RoleName = name }, isShared: true), LazyThreadSafetyMode.PublicationOnly))
            .Value;

    /// <inheritdoc/>
    public override CredentialsUnavailableException? RefreshFailure => _cache.RefreshFailure;

    /// <summary>Whether a refresh is under way.</summary>
    internal bool IsRefreshing => _cache.IsRefreshing;

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) => _cache.GetCredentials(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        _cache.GetCredentialsAsync(cancellationToken);

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials) => _cache.TryGetCached(out credentials);

    /// <inheritdoc/>
    public override void Invalidate(StsCredentials observed) => _cache.Invalidate(observed ?? throw new ArgumentNullException(nameof(observed)));

    /// <summary>
    /// Ends a refresh under way; callers that wait, and later ones, get an <see cref="ObjectDisposedException"/>. Does nothing on <see cref="Shared"/> and
    /// <see cref="SharedFor"/>.
    /// </summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            _cache.Dispose();
        }
    }
}
