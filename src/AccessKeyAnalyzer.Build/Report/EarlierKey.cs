namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A key that an earlier report has listed: gone from the code by now, it still works until somebody deletes it.</summary>
/// <param name="Name">What may be shown of it.</param>
/// <param name="Steps">How it ends.</param>
internal sealed record EarlierKey(string Name, IReadOnlyList<string> Steps);
