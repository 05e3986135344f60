using System.ComponentModel;
using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// For SDK clients that take fixed credentials only: keeps one client that was built from the current credentials, and builds a new one when
/// they change. Safe for use by several threads.
/// </summary>
/// <typeparam name="TClient">The client. If it is <see cref="IDisposable"/>, a replaced one is disposed after its last call has ended.</typeparam>
/// <example>
/// <code>
/// using var logs = EcsRamRoleCredentialsProvider.Shared.ForClient(
///     c =&gt; new LogClient(endpoint, c.AccessKeyId, c.AccessKeySecret, c.SecurityToken));
/// var stores = logs.Current.ListLogstores(request);
/// </code>
/// </example>
public sealed class RefreshingClient<TClient> : IDisposable
    where TClient : class
{
    private readonly object _gate = new();
    private readonly IStsCredentialsProvider _provider;
    private readonly Func<StsCredentials, TClient> _create;
    private ClientGeneration<TClient>? _current;
    private bool _isDisposed;

    /// <summary>Builds nothing yet: the first use does.</summary>
    /// <param name="provider">Where the credentials come from. It stays the caller's to dispose.</param>
    /// <param name="create">Builds a client from credentials. It runs for one caller at a time, so it should not call a service.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RefreshingClient(IStsCredentialsProvider provider, Func<StsCredentials, TClient> create)
    {
        _provider = provider ?? throw new ArgumentNullException(nameof(provider));
        _create = create ?? throw new ArgumentNullException(nameof(create));
    }

    /// <summary>
    /// The client for the current credentials. Take it anew for each call, and do not keep it. A client that was handed out here is not disposed when it is
    /// replaced, since nobody knows when its last call ends; the garbage collector takes it. <see cref="Use{TResult}(Func{TClient, TResult})"/> and
    /// <see cref="UseAsync{TResult}(Func{TClient, Task{TResult}})"/> have no such rest.
    /// </summary>
    /// <exception cref="CredentialsUnavailableException">There are no valid credentials.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public TClient Current
    {
        get
        {
            var generation = Enter(_provider.GetCredentials());
            generation.KeepUndisposed();
            Leave(generation);
            return generation.Client;
        }
    }

    /// <summary>Makes a call with the client for the current credentials.</summary>
    /// <exception cref="NotSupportedException">The call gives a task: that is for <see cref="UseAsync{TResult}(Func{TClient, Task{TResult}})"/>.</exception>
    /// <exception cref="CredentialsUnavailableException">There are no valid credentials.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public TResult Use<TResult>(Func<TClient, TResult> call)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        if (IsAwaited(typeof(TResult)))
        {
            throw new NotSupportedException("The call is asynchronous: use UseAsync, which keeps the client until its task has ended.");
        }

        var generation = Enter(_provider.GetCredentials());
        try
        {
            return call(generation.Client);
        }
        finally
        {
            Leave(generation);
        }
    }

    /// <inheritdoc cref="Use{TResult}(Func{TClient, TResult})"/>
    public void Use(Action<TClient> call)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        Use(client =>
        {
            call(client);
            return true;
        });
    }

    /// <summary>
    /// Is not to be used: the client might be disposed before the task has ended. Call <see cref="UseAsync(Func{TClient, Task}, CancellationToken)"/>.
    /// </summary>
    [Obsolete("The call is asynchronous: use UseAsync, which keeps the client until its task has ended.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Use(Func<TClient, Task> call) => throw new NotSupportedException();

    /// <summary>Makes an asynchronous call with the client for the current credentials.</summary>
    /// <inheritdoc cref="UseAsync{TResult}(Func{TClient, Task{TResult}})"/>
    public Task UseAsync(Func<TClient, Task> call) => UseAsync(call, CancellationToken.None);

    /// <inheritdoc cref="UseAsync{TResult}(Func{TClient, Task{TResult}})"/>
    public async Task UseAsync(Func<TClient, Task> call, CancellationToken cancellationToken)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        _ = await UseAsync(
            async client =>
            {
                await call(client).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes an asynchronous call with the client for the current credentials.</summary>
    /// <param name="call">The call; its client is kept until the task ends.</param>
    /// <exception cref="CredentialsUnavailableException">There are no valid credentials.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public Task<TResult> UseAsync<TResult>(Func<TClient, Task<TResult>> call) => UseAsync(call, CancellationToken.None);

    /// <inheritdoc cref="UseAsync{TResult}(Func{TClient, Task{TResult}})"/>
    /// <param name="call">The call; its client is kept until the task ends.</param>
    /// <param name="cancellationToken">Frees the caller from waiting for credentials. The call itself gets it from its own closure.</param>
    public async Task<TResult> UseAsync<TResult>(Func<TClient, Task<TResult>> call, CancellationToken cancellationToken)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        var generation = Enter(await _provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            return await call(generation.Client).ConfigureAwait(false);
        }
        finally
        {
            Leave(generation);
        }
    }

    /// <summary>
    /// Disposes the client when its last call has ended, at once if there is none, and the one that <see cref="Current"/> handed out last too:
    /// who disposes this object is done with it. Later uses throw.
    /// </summary>
    public void Dispose()
    {
        ClientGeneration<TClient>? last;
        lock (_gate)
        {
            _isDisposed = true;
            _current?.Owned();
            last = Replace(null);
        }

        last?.DisposeClient();
    }

    // What the compiler cannot refuse: further overloads, as for Task, would make lambdas ambiguous that are none of these.
    private static bool IsAwaited(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private ClientGeneration<TClient> Enter(StsCredentials credentials)
    {
        ClientGeneration<TClient>? unused = null;
        ClientGeneration<TClient> generation;
        lock (_gate)
        {
#pragma warning disable CA1513 // netstandard2.0 has no ThrowIf.
            if (_isDisposed)
            {
                throw new ObjectDisposedException(GetType().Name);
            }
#pragma warning restore CA1513

            // By values: a provider may hand the same credential out in another instance.
            if (_current is null || !_current.Credentials.HasSameValues(credentials))
            {
                unused = Replace(new(credentials, _create(credentials)));
            }

            generation = _current!;
            generation.Calls++;
        }

        unused?.DisposeClient();
        return generation;
    }

    private void Leave(ClientGeneration<TClient> generation)
    {
        bool isUnused;
        lock (_gate)
        {
            generation.Calls--;
            isUnused = generation.Calls == 0 && generation != _current;
        }

        if (isUnused)
        {
            generation.DisposeClient();
        }
    }

    /// <summary>Returns the old generation when no call holds it; otherwise the last of those calls disposes it.</summary>
    private ClientGeneration<TClient>? Replace(ClientGeneration<TClient>? next)
    {
        var old = _current;
        _current = next;
        return old is { Calls: 0 } ? old : null;
    }
}
