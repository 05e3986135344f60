namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// A value that the first who asks makes, with that caller's cancellation. Unlike <see cref="Lazy{T}"/> it does not keep a cancellation for those who ask
/// later. Thread-safe.
/// </summary>
internal sealed class Once<T>(Func<CancellationToken, T> make)
    where T : class
{
    private readonly object _gate = new();
    private T? _value;

    public T Get(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _value ??= make(cancellationToken);
        }
    }
}
