using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>
/// <c>CredentialsLogForwarder</c>, where Microsoft.Extensions.Logging.Abstractions is referenced: from the library's event source to the log.
/// </summary>
internal static class LogForwarderTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Name = "CredentialsLogForwarder",
        Members =
        [
            "M:Microsoft.Extensions.Logging.ILoggerFactory.CreateLogger(System.String)",
            "M:Microsoft.Extensions.Logging.ILogger.IsEnabled(Microsoft.Extensions.Logging.LogLevel)",
            "M:Microsoft.Extensions.Logging.ILogger.Log``1(Microsoft.Extensions.Logging.LogLevel,Microsoft.Extensions.Logging.EventId,``0,System.Exception,System.Func{``0,System.Exception,System.String})",
            "M:Microsoft.Extensions.Logging.EventId.#ctor(System.Int32,System.String)",
        ],
    };
}
