namespace AccessKeyAnalyzer.Credentials;

/// <summary>What the links of a chain share, replaceable by tests.</summary>
internal sealed class ChainSettings
{
    public EnvironmentReader Environment { get; init; } = EnvironmentReader.Process;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public RefreshPolicy Policy { get; init; } = new() { ColdFailureRetry = TimeSpan.FromSeconds(10) };

    /// <summary>The aliyun CLI's configuration.</summary>
    public string ProfileFile { get; init; } =
        Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".aliyun", "config.json");

    /// <summary>Names the machine, on Linux, without asking the network.</summary>
    public string ProductNameFile { get; init; } = "/sys/class/dmi/id/product_name";

    /// <summary>STS, when it is not to be the real one.</summary>
    public Uri? StsEndpoint { get; init; }

    /// <summary>How long the one attempt at instance metadata may take: outside of ECS it is lost.</summary>
    public TimeSpan MetadataTimeout { get; init; } = TimeSpan.FromSeconds(1);

    public Uri MetadataEndpoint { get; init; } = TrustedEndpoint.Default();
}
