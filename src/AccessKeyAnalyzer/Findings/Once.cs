namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// A value that the first who asks makes, with that caller's cancellation. Who waits for it can be cancelled, too. Unlike <see cref="Lazy{T}"/> it does not
/// keep a cancellation for those who ask later. Thread-safe.
/// </summary>
internal sealed class Once<T>(Func<CancellationToken, T> make)
    where T : class
{
    // How long a waiter goes without asking whether it is still wanted.
    private const int PatienceMilliseconds = 50;

    private readonly object _gate = new();
    private volatile T? _value;

    public T Get(CancellationToken cancellationToken)
    {
        if (_value is { } made)
        {
            return made;
        }

        while (!Monitor.TryEnter(_gate, PatienceMilliseconds))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            return _value ??= make(cancellationToken);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }
}
