namespace AccessKeyAnalyzer;

/// <summary>What a command left behind.</summary>
/// <param name="CommandLine">The command, as a person would type it.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it printed, both streams in the order of arrival.</param>
public sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    /// <summary>This result, if the command succeeded.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message shows what it printed.</exception>
    public CommandResult EnsureSuccess() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"`{CommandLine}` exited with {ExitCode}:{Environment.NewLine}{Output}");

    /// <summary>The lines of the compiler and of MSBuild that carry <paramref name="id"/>, each once: MSBuild repeats them in its summary.</summary>
    public IReadOnlyList<string> Diagnostics(string id) =>
        [.. Output.Split('\n').Where(line => line.Contains($" {id}", StringComparison.Ordinal)).Select(WithoutNode).Distinct(StringComparer.Ordinal)];

    // In a detailed log, "  1>" says which build node it was.
    private static string WithoutNode(string line) => line.Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('>');
}
