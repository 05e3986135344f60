using System.Diagnostics.CodeAnalysis;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Chain;
using AccessKeyAnalyzer.Credentials.Diagnostics;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out the credentials of the first source that is set up where the process runs, so that one program runs on ECS, in a pod, in Function
/// Compute and on a developer's machine. Safe for use by several threads.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item><description>
/// Environment variables <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, <c>ALIBABA_CLOUD_ACCESS_KEY_SECRET</c> and, for STS,
/// <c>ALIBABA_CLOUD_SECURITY_TOKEN</c>; read at every call.
/// </description></item>
/// <item><description>
/// OIDC (RRSA), when <c>ALIBABA_CLOUD_ROLE_ARN</c>, <c>ALIBABA_CLOUD_OIDC_PROVIDER_ARN</c> and <c>ALIBABA_CLOUD_OIDC_TOKEN_FILE</c> are set.
/// </description></item>
/// <item><description>
/// The credentials URI <c>ALIBABA_CLOUD_CREDENTIALS_URI</c>. Alibaba Cloud's own libraries ask it last, after instance metadata.
/// </description></item>
/// <item><description>
/// The aliyun CLI's profile in <c>~/.aliyun/config.json</c>; <c>ALIBABA_CLOUD_PROFILE</c> names it.
/// </description></item>
/// <item><description>
/// The file <c>~/.alibabacloud/credentials</c>, or the one that <c>ALIBABA_CLOUD_CREDENTIALS_FILE</c> names.
/// </description></item>
/// <item><description>
/// Instance metadata, unless the machine names itself as something other than an ECS instance. Where nothing says that it is one, and nothing
/// has answered yet, for a second only.
/// </description></item>
/// </list>
/// A source that is not set up is passed over. One that is set up and fails stops the chain: its error is told, and no other identity takes its
/// place. The first source that works is kept; a failure of all is kept for 10 s at most.
/// </remarks>
public sealed class DefaultCredentialsProviderChain : StsCredentialsProvider, IDisposable
{
    private static readonly Lazy<DefaultCredentialsProviderChain> LazyShared = new(() => new(new(), isShared: true), LazyThreadSafetyMode.PublicationOnly);

    private readonly ChainLink[] _links;
    private readonly TimeProvider _time;
    private readonly bool _isShared;
    private volatile Pin? _pin;
    private string? _lastChosen;

    /// <summary>A chain of its own.</summary>
    public DefaultCredentialsProviderChain()
        : this(new(), isShared: false)
    {
    }

    /// <summary>A chain of its own, with these sources.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="options"/> is out of its range.</exception>
    public DefaultCredentialsProviderChain(DefaultCredentialsProviderChainOptions options)
        : this(ChainSettings.From(options ?? throw new ArgumentNullException(nameof(options))), isShared: false)
    {
    }

    internal DefaultCredentialsProviderChain(ChainSettings settings, bool isShared)
    {
        _isShared = isShared;
        _time = settings.Time;
        _links = settings.CreateLinks();
    }

    /// <summary>The chain of this process. Disposing it does nothing.</summary>
    public static DefaultCredentialsProviderChain Shared => LazyShared.Value;

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default)
    {
        if (Pinned() is { } pinned)
        {
            try
            {
                return pinned.GetCredentials(cancellationToken);
            }
            catch (CredentialsUnavailableException)
            {
                // Its credentials have expired. Another source may be set up by now; the walk also tells what is the matter with this one.
                _pin = null;
            }
        }

        var walk = new ChainWalk(_links);
        while (walk.Next() is { } provider)
        {
            try
            {
                var credentials = provider.GetCredentials(cancellationToken);
                Keep(walk.Current, provider, credentials);
                return credentials;
            }
            catch (CredentialsUnavailableException exception)
            {
                walk.Fail(exception);
            }
        }

        throw walk.Failure();
    }

    /// <inheritdoc/>
    public override async ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        if (Pinned() is { } pinned)
        {
            try
            {
                return await pinned.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (CredentialsUnavailableException)
            {
                _pin = null;
            }
        }

        return await WalkAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override CredentialsUnavailableException? RefreshFailure => (_pin?.Provider as StsCredentialsProvider)?.RefreshFailure;

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = null;
        return (_pin?.Provider as StsCredentialsProvider)?.TryGetCached(out credentials) == true;
    }

    /// <inheritdoc/>
    public override void Invalidate(StsCredentials observed)
    {
        _ = observed ?? throw new ArgumentNullException(nameof(observed));
        (_pin?.Provider as StsCredentialsProvider)?.Invalidate(observed);
    }

    /// <summary>Ends what is under way. Does nothing on <see cref="Shared"/>.</summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            Array.ForEach(_links, link => link.Dispose());
        }
    }

    private async ValueTask<StsCredentials> WalkAsync(CancellationToken cancellationToken)
    {
        var walk = new ChainWalk(_links);
        while (walk.Next() is { } provider)
        {
            try
            {
                var credentials = await provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
                Keep(walk.Current, provider, credentials);
                return credentials;
            }
            catch (CredentialsUnavailableException exception)
            {
                walk.Fail(exception);
            }
        }

        throw walk.Failure();
    }

    /// <summary>The provider that worked before, if its link still stands behind it.</summary>
    private IStsCredentialsProvider? Pinned()
    {
        var pin = _pin;
        if (pin is null || pin.HoldsUntil == Timestamps.Never)
        {
            return pin?.Provider;
        }

        if (_time.GetTimestamp() < pin.HoldsUntil)
        {
            return pin.Provider;
        }

        var provider = pin.Link.Find(out _);
        if (provider is null)
        {
            _pin = null;
        }
        else
        {
            Keep(pin.Link, provider, null);
        }

        return provider;
    }

    private void Keep(ChainLink link, IStsCredentialsProvider provider, StsCredentials? chosen)
    {
        if (chosen is not null && Interlocked.Exchange(ref _lastChosen, link.Name) != link.Name)
        {
            CredentialsEventSource.Log.SourceChosen(link.Name, chosen.ShownId);
        }

        if (link.HoldsFor > TimeSpan.Zero || _pin?.Link != link)
        {
            _pin = new(link, provider, link.HoldsFor == TimeSpan.MaxValue ? Timestamps.Never : _time.Add(_time.GetTimestamp(), link.HoldsFor));
        }
    }

    private sealed class Pin(ChainLink link, IStsCredentialsProvider provider, long holdsUntil)
    {
        public ChainLink Link { get; } = link;

        public IStsCredentialsProvider Provider { get; } = provider;

        public long HoldsUntil { get; } = holdsUntil;
    }
}
