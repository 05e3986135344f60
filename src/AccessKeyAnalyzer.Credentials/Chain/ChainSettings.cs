using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>What the links of a chain share, replaceable by tests.</summary>
internal sealed class ChainSettings
{
    public EnvironmentReader Environment { get; init; } = EnvironmentReader.Process;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A failure of all sources is kept for ten seconds at most.</summary>
    public RefreshPolicy Policy { get; init; } = new() { NeededRetryPhase = TimeSpan.MaxValue };

    /// <summary>
    /// The aliyun CLI's configuration; <see langword="null"/> where the account has no home directory. A path without one would be read
    /// from wherever the process was started.
    /// </summary>
    public string? ProfileFile { get; init; } = DefaultProfileFile(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile));

    /// <summary>The file of Alibaba Cloud's older libraries.</summary>
    public string? CredentialsFile { get; init; } = DefaultCredentialsFile(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile));

    /// <summary>Names the machine, on Linux, without asking the network.</summary>
    public string ProductNameFile { get; init; } = "/sys/class/dmi/id/product_name";

    /// <summary>STS, when it is not to be the real one.</summary>
    public Uri? StsEndpoint { get; init; }

    /// <summary>How long to wait for a first answer of instance metadata where nothing says that this is an instance: elsewhere it is lost.</summary>
    public TimeSpan MetadataTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after that the question is not asked again.</summary>
    public TimeSpan MetadataPause { get; init; } = TimeSpan.FromSeconds(10);

    public Uri MetadataEndpoint { get; init; } = TrustedEndpoint.Default();

    /// <summary>Some of these libraries know it with its extension only.</summary>
    internal static string? DefaultCredentialsFile(string home)
    {
        var path = home.Length == 0 ? null : Path.Combine(home, ".alibabacloud", "credentials");
        return path is null || File.Exists(path) || !File.Exists(path + ".ini") ? path : path + ".ini";
    }

    /// <summary>Which of the sources are asked, and those of the user.</summary>
    private DefaultCredentialsProviderChainOptions Sources { get; init; } = new();

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public static ChainSettings From(DefaultCredentialsProviderChainOptions options)
    {
        var probe = options.MetadataProbeTimeout;
        return probe >= TimeSpan.FromMilliseconds(1) && probe <= TimeSpan.FromMinutes(1)
            ? new()
            {
                Sources = options,
                Time = options.TimeProvider ?? throw new ArgumentNullException(nameof(options), "The TimeProvider is null."),
                MetadataEndpoint = TrustedEndpoint.CheckHost(options.MetadataEndpoint, nameof(options.MetadataEndpoint)),
                MetadataTimeout = probe,
            }
            : throw new ArgumentException("MetadataProbeTimeout lies between 1 ms and a minute.", nameof(options));
    }

    /// <summary>The links, in the order in which they are asked.</summary>
    public ChainLink[] CreateLinks()
    {
        List<ChainLink> links = [.. Sources.Additional.Select(own => new OwnLink(own))];
        AddIf(Sources.Environment, () => new EnvironmentLink(Environment));
        AddIf(Sources.Oidc, () => new OidcLink(this));
        AddIf(Sources.CredentialsUri, () => new UriLink(this));
        AddIf(Sources.Profiles, () => new CliProfileLink(this));
        AddIf(Sources.Profiles, () => new CredentialsFileLink(this));
        AddIf(Sources.Metadata, () => new MetadataLink(this));
        return [.. links];

        void AddIf(bool isWanted, Func<ChainLink> create)
        {
            if (isWanted)
            {
                links.Add(create());
            }
        }
    }

    internal static string? DefaultProfileFile(string home) => home.Length == 0 ? null : Path.Combine(home, ".aliyun", "config.json");
}
