using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials.Testing;

/// <summary>
/// A provider for the tests of code that takes an <see cref="IStsCredentialsProvider"/>: it hands out what the test says, and tells what was asked of it.
/// Safe for use by several threads.
/// </summary>
public sealed class FakeCredentialsProvider : StsCredentialsProvider
{
    private volatile StsCredentials _current;
    private volatile CredentialsUnavailableException? _failure;
    private volatile StsCredentials? _invalidated;
    private int _calls;

    /// <summary>Hands out fake credentials.</summary>
    public FakeCredentialsProvider()
        : this(FakeCredentials.Create())
    {
    }

    /// <summary>Hands out these.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="credentials"/> is null.</exception>
    public FakeCredentialsProvider(StsCredentials credentials) => _current = credentials ?? throw new ArgumentNullException(nameof(credentials));

    /// <summary>What is handed out; set it to let the credentials rotate.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public StsCredentials Current
    {
        get => _current;
        set => _current = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>What every call throws, and what health checks are told; <see langword="null"/> while all is well.</summary>
    public CredentialsUnavailableException? Failure
    {
        get => _failure;
        set => _failure = value;
    }

    /// <summary>How often credentials were asked for.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>What <see cref="Invalidate"/> was told last.</summary>
    public StsCredentials? Invalidated => _invalidated;

    /// <inheritdoc/>
    public override CredentialsUnavailableException? RefreshFailure => _failure;

    /// <summary>Replaces the credentials with other fake ones, as a service does that rotates them.</summary>
    public StsCredentials Rotate() => _current = FakeCredentials.Create(_current.Expiration?.AddHours(1));

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        return _failure is { } failure ? throw failure.Again(failure.NextRetryAt) : _current;
    }

    /// <inheritdoc/>
    public override async ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        // Code that does not await, and only works where the answer is there at once, is found.
        await Task.Yield();
        return GetCredentials(cancellationToken);
    }

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = _failure is null ? _current : null;
        return credentials is not null;
    }

    /// <inheritdoc/>
    public override void Invalidate(StsCredentials observed) => _invalidated = observed ?? throw new ArgumentNullException(nameof(observed));
}
