namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A finding that is no written value, such as a client whose key comes from elsewhere.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">Its message, which carries nothing of a value.</param>
/// <param name="At">Where.</param>
internal sealed record ClientFinding(string Rule, string Message, FilePosition At)
{
    /// <summary>The projects that have it, each with its framework.</summary>
    public SortedSet<string> Projects { get; } = new(StringComparer.Ordinal);
}
