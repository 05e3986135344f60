using System.Reflection;
using Microsoft.Build.Utilities;

namespace AccessKeyAnalyzer.Build;

/// <summary>Messages of the tasks: each has a code, and a section of the page that it links to.</summary>
internal static class BuildMessages
{
    // Of the build: a fork has its own.
    private static readonly string Page =
        typeof(BuildMessages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RepositoryAddress").Value
        + "/blob/main/nuget/build.md#";

    public static void Warn(this TaskLoggingHelper log, string code, string text, string? file = null, int line = 0) =>
        log.LogWarning(subcategory: null, code, helpKeyword: null, file, line, 0, 0, 0, "{0} {1}", text, Link(code));

    public static void Fail(this TaskLoggingHelper log, string code, string text) =>
        log.LogError(subcategory: null, code, helpKeyword: null, file: null, 0, 0, 0, 0, "{0} {1}", text, Link(code));

    /// <summary>Says that a report cannot be written.</summary>
    public static void FailReport(this TaskLoggingHelper log, string folder, Exception exception) =>
        log.Fail("AKACFG0016", $"The report cannot be written to {folder}: {exception.Message}");

    private static string Link(string code) => Page + code.ToLowerInvariant();
}
