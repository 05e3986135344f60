using Microsoft.Extensions.Logging;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>One entry as a log receives it.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Text, string State, IReadOnlyDictionary<string, object?> Values);
