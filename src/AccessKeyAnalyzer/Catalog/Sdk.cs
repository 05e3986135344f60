namespace AccessKeyAnalyzer.Catalog;

/// <summary>All that is known about one SDK: where a key enters, where a self-refreshing provider fits, what is true of it.</summary>
internal sealed record Sdk
{
    /// <summary>The short name: of the file here, of the stand-in in the tests.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people know, such as <c>OSS v1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The packages, comma-separated.</summary>
    public required string Packages { get; init; }

    /// <summary>The services that its clients call, as people name them; empty where a client may call any.</summary>
    public string Services { get; init; } = "";

    /// <summary>The start of the namespaces that are named after the services, where one client takes the key of all of them. Empty: there are none.</summary>
    public string ServiceNamespace { get; init; } = "";

    /// <summary>The versions whose surface these rows describe. Others share it as far as the type names go: nothing is matched by version.</summary>
    public required string Versions { get; init; }

    public required IReadOnlyList<EntryPoint> EntryPoints { get; init; }

    /// <summary>The adapters for its seam; the first is the one that the fix emits. Empty: no seam.</summary>
    public IReadOnlyList<Adapter> Adapters { get; init; } = [];

    /// <summary>The metadata names of other types than its seams whose implementations it asks anew for each request.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The clients that do without credentials, silently.</summary>
    public IReadOnlyList<UnsignedClient> UnsignedClients { get; init; } = [];

    /// <summary>The metadata names of its own providers for the role of an instance that have a defect which ours has not.</summary>
    public IReadOnlyList<string> DefectiveProviders { get; init; } = [];

    /// <summary>What a user must know: sync only, wins over literals, no STS.</summary>
    public string Limits { get; init; } = "";
}
