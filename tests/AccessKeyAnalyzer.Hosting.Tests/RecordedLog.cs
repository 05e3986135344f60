using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>A log that keeps what it is given.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyCollection<LogEntry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose()
    {
        // It holds nothing.
    }

    private sealed class Logger(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = Assert.IsType<IReadOnlyList<KeyValuePair<string, object?>>>(state, exactMatch: false);
            entries.Enqueue(new(category, logLevel, eventId, formatter(state, exception), $"{state}", values.ToDictionary(pair => pair.Key, pair => pair.Value)));
        }
    }
}
