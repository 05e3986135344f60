using Microsoft.Extensions.Logging;

namespace AccessKeyAnalyzer.Samples;

/// <summary>Writes each entry on a line. The real console log would bring more code into the program than the rest of it.</summary>
internal sealed class ConsoleLog : ILoggerProvider, ILogger
{
    private readonly TaskCompletionSource _firstEntry = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first entry. A refresh is told to the log after its callers have their answer.</summary>
    public Task FirstEntry => _firstEntry.Task;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Console.WriteLine($"log: {logLevel} {eventId.Id} {formatter(state, exception)}");
        _firstEntry.TrySetResult();
    }

    public void Dispose()
    {
        // It holds nothing.
    }
}
