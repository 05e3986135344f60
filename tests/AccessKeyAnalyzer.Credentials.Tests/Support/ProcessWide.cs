namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Tests that change what all of the process sees (culture, proxy, AppContext) run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "process-wide settings";
}
