namespace AccessKeyAnalyzer.Package;

/// <summary>What a run of the RAM kit's script did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Summary">Its last lines, one for each step.</param>
/// <param name="Errors">What it said beside.</param>
/// <param name="Calls">How it called the CLI.</param>
internal sealed record FakeCloudRun(int ExitCode, IReadOnlyList<string> Summary, string Errors, IReadOnlyList<string> Calls);
