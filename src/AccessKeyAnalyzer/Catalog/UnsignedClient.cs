namespace AccessKeyAnalyzer.Catalog;

/// <summary>A client that sends its requests unsigned, instead of failing, where it is built without credentials that it can use.</summary>
internal sealed record UnsignedClient
{
    /// <summary>The metadata name of the client.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// The property of its configuration, the one argument of its constructor, that must be set; empty where the configuration does not decide.
    /// </summary>
    public string ProviderProperty { get; init; } = "";

    /// <summary>The method that makes such a configuration without credentials; a constructor does, too.</summary>
    public string ConfigurationFactory { get; init; } = "";

    /// <summary>The metadata name of the type that its first argument derives from; empty where the argument does not decide.</summary>
    public string Credentials { get; init; } = "";

    /// <summary>The metadata name of the one kind of such credentials that the client does use.</summary>
    public string UsedCredentials { get; init; } = "";

    /// <summary>
    /// What a file that builds one must mention, unless its namespace is imported for all files: the name of the type, or
    /// where that says too little the namespace.
    /// </summary>
    public string Mention => IsNamedAlike ? MetadataName.Namespace(Type) : MetadataName.Simple(Type);

    /// <summary>Whether classes of other SDKs bear the same name.</summary>
    public bool IsNamedAlike => MetadataName.Simple(Type) == "Client";

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What to do, as the end of a sentence.</summary>
    public required string Remedy { get; init; }
}
