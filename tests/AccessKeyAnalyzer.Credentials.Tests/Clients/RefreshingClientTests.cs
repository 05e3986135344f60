using System.Collections.Concurrent;

namespace AccessKeyAnalyzer.Credentials.Tests;

public sealed class RefreshingClientTests : IDisposable
{
    private readonly RotatingProvider _provider = new();
    private readonly List<Client> _built = [];
    private readonly RefreshingClient<Client> _client;

    public RefreshingClientTests() => _client = new(_provider, credentials =>
    {
        var client = new Client(credentials.AccessKeyId);
        _built.Add(client);
        return client;
    });

    public void Dispose() => _client.Dispose();

    [Fact]
    public void SameCredentials_OneClientServesAllCalls()
    {
        Assert.Same(_client.Use(client => client), _client.Use(client => client));
        Assert.Same(_client.Current, _client.Current);
        Assert.Single(_built);
    }

    [Fact]
    public void CredentialsChange_TheNextCallHasANewClient_AndTheOldOneIsDisposed()
    {
        var old = _client.Use(client => client);
        _provider.Rotate();

        var now = _client.Use(client => client);

        Assert.NotEqual(old.Id, now.Id);
        Assert.True(old.IsDisposed);
        Assert.False(now.IsDisposed);
    }

    [Fact]
    public async Task CredentialsChangeDuringACall_TheOldClientIsDisposedAfterItsEnd()
    {
        var end = new TaskCompletionSource<int>();
        Client? old = null;
        var call = _client.UseAsync(client =>
        {
            old = client;
            return end.Task;
        });
        _provider.Rotate();
        _client.Use(_ => { });
        Assert.False(old!.IsDisposed);

        end.SetResult(1);
        await call;

        Assert.True(old.IsDisposed);
    }

    [Fact]
    public void CallThrows_ItsClientIsGivenBack()
    {
        Assert.Throws<InvalidOperationException>(() => _client.Use<int>(_ => throw new InvalidOperationException()));
        _provider.Rotate();
        _client.Use(_ => { });

        Assert.True(_built[0].IsDisposed);
    }

    [Fact]
    public void ClientHandedOutByCurrent_IsNotDisposedUnderItsHolder()
    {
        var held = _client.Current;
        _provider.Rotate();
        _client.Use(_ => { });

        Assert.False(held.IsDisposed);
    }

    [Fact]
    public void Dispose_AfterCurrent_DisposesTheClientThatIsCurrent()
    {
        var held = _client.Current;

        _client.Dispose();
        _client.Dispose();

        Assert.True(held.IsDisposed);
    }

    [Fact]
    public void ForClient_BuildsFromTheProvidersCredentials()
    {
        using var client = _provider.ForClient(credentials => new Client(credentials.AccessKeyId));

        Assert.Equal(_provider.GetCredentials().AccessKeyId, client.Current.Id);
    }

    [Fact]
    public void Dispose_WhileACallIsOn_WaitsForItsEnd()
    {
        _client.Use(client =>
        {
            _client.Dispose();
            Assert.False(client.IsDisposed);
        });

        Assert.True(_built[0].IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => _client.Use(_ => { }));
        Assert.Throws<ObjectDisposedException>(() => _client.Current);
    }

    [Fact]
    public void ManyThreadsAndRotations_NoCallSeesADisposedClient_AndNoneIsLeft()
    {
        var seen = new ConcurrentBag<bool>();
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 50 == 0)
            {
                _provider.Rotate();
            }

            _client.Use(client =>
            {
                Thread.Yield();
                seen.Add(client.IsDisposed);
            });
        });
        _client.Dispose();

        Assert.DoesNotContain(true, seen);
        Assert.All(_built, client => Assert.True(client.IsDisposed));
    }

    private sealed class Client(string id) : IDisposable
    {
        private volatile bool _isDisposed;

        public string Id { get; } = id;

        public bool IsDisposed => _isDisposed;

        public void Dispose() => _isDisposed = true;
    }

    private sealed class RotatingProvider : IStsCredentialsProvider
    {
        private int _generation;

        public void Rotate() => Interlocked.Increment(ref _generation);

        public StsCredentials GetCredentials(CancellationToken cancellationToken = default)
        {
            var tag = $"rotating/{Volatile.Read(ref _generation)}";
            return new(SyntheticKey.StsAccessKeyId(tag), SyntheticKey.StsAccessKeySecret(tag), SyntheticKey.SecurityToken(tag));
        }

        public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(GetCredentials(cancellationToken));
    }
}
