namespace AccessKeyAnalyzer.Catalog;

/// <summary>A place where a key enters an SDK, and how the fix moves it to the seam.</summary>
internal sealed record EntryPoint
{
    /// <summary>
    /// The metadata name of the type that declares the member, for <c>Compilation.GetTypeByMetadataName</c>; a member counts also when it is
    /// reached through a derived or a constructed type. Never an assembly: re-uploads share types.
    /// </summary>
    public required string Type { get; init; }

    public required EntryPointKind Kind { get; init; }

    /// <summary>The method's name; empty for constructors and properties.</summary>
    public string Member { get; init; } = "";

    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>
    /// For a method that takes a name and a value: the static property, or the method, that the name argument must be, as <c>Type.Member</c>
    /// (<c>ons.ONSFactoryProperty.AccessKey</c>). A call that passes anything else there is no entry point. Empty: every call is one.
    /// </summary>
    public string NamedBy { get; init; } = "";

    /// <summary>How people call the client whose keys enter here, without the word client (<c>OpenAPI</c>); empty where the type's name says it.</summary>
    public string ClientName { get; init; } = "";

    public SlotContent Values { get; init; } = SlotContent.AccessKeysOnly;

    public RewriteKind Rewrite { get; init; } = RewriteKind.None;

    /// <summary>
    /// What takes the provider: for <see cref="RewriteKind.ProviderArgument"/> the parameter, for <see cref="RewriteKind.ProviderProperty"/> the property,
    /// for <see cref="RewriteKind.BuilderMethod"/> the method.
    /// </summary>
    public string ProviderSlot { get; init; } = "";

    /// <summary>The adapter that fits here, if not the SDK's first (<c>ForAliyunCredentials</c> where an interface is wanted).</summary>
    public Adapter? Adapter { get; init; }

    /// <summary>
    /// For <see cref="RewriteKind.WholeExpression"/>: the metadata names of types that wrap what is built here
    /// (<c>new StaticCredentialsProvider(new BasicCredentials(…))</c>). Passed straight to a carrier's constructor, the carrier gives way too;
    /// so does a lambda that only returns it, when its delegate type is a carrier or goes straight to a carrier's constructor.
    /// </summary>
    public IReadOnlyList<string> Carriers { get; init; } = [];

    /// <summary>
    /// For <see cref="EntryPointKind.Properties"/>: other properties of the same object that, once set, make the pair a means to get other
    /// credentials (<c>RoleArn</c>), or win over a provider (<c>BearerToken</c>). The RAM role of the instance is somebody else then, so nothing is rewritten.
    /// </summary>
    public IReadOnlyList<string> NoRewriteBeside { get; init; } = [];

    /// <summary>
    /// Methods of what is built here, or of its carrier, that throw once our provider is in its place or in it (<c>SwitchCredentials</c>).
    /// Where one is called, the client stays.
    /// </summary>
    public IReadOnlyList<string> ThrowsWithProvider { get; init; } = [];

    /// <summary>For <see cref="RewriteKind.RefreshingClient"/>: what stands for the token where there is none, if null would be taken for one.</summary>
    public string AbsentToken { get; init; } = "";

    /// <summary>For <see cref="RewriteKind.RefreshingClient"/>: methods of the client whose result goes on using the client, and so its credentials.</summary>
    public IReadOnlyList<string> Dependants { get; init; } = [];

    /// <summary>The identifiers of which a file must mention one to use the entry point.</summary>
    public IEnumerable<string> Mentions => Kind switch
    {
        EntryPointKind.Constructor => [MetadataName.Simple(Type)],
        EntryPointKind.Method => [Member],
        _ => Slots.Select(slot => slot.Name),
    };

    /// <summary>One sentence for people where there is no fix: none for this entry point, or its result would not compile.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The advice as the end of a sentence.</summary>
    public string AdviceAsClause => ClauseOf(Advice);

    /// <summary>A sentence of advice as the end of another.</summary>
    public static string ClauseOf(string advice) => char.ToLowerInvariant(advice[0]) + advice.Substring(1).TrimEnd('.');
}
