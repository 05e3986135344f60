namespace AccessKeyAnalyzer.Catalog;

/// <summary>A place where a key enters an SDK, and how the fix moves it to the seam.</summary>
internal sealed record EntryPoint
{
    /// <summary>The metadata name of the type, for <c>Compilation.GetTypeByMetadataName</c>. Never an assembly: re-uploads share types.</summary>
    public required string Type { get; init; }

    public required EntryPointKind Kind { get; init; }

    /// <summary>The method's name; empty for constructors and properties.</summary>
    public string Member { get; init; } = "";

    public required IReadOnlyList<Slot> Slots { get; init; }

    public SlotValues Values { get; init; } = SlotValues.AccessKeysOnly;

    public RewriteKind Rewrite { get; init; } = RewriteKind.None;

    /// <summary>For <see cref="RewriteKind.ProviderArgument"/> the parameter, for <see cref="RewriteKind.ProviderProperty"/> the property that takes the provider.</summary>
    public string ProviderSlot { get; init; } = "";

    /// <summary>The adapter that fits here, if not the SDK's own (<c>ForAliyunCredentials</c> where an interface is wanted). Empty: the SDK's.</summary>
    public string Adapter { get; init; } = "";

    /// <summary>One sentence for people where there is no fix.</summary>
    public string Advice { get; init; } = "";
}
