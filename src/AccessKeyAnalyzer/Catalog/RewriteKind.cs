namespace AccessKeyAnalyzer.Catalog;

/// <summary>How the code fix moves an entry point to the seam of its SDK.</summary>
internal enum RewriteKind
{
    /// <summary>No seam: reported without a fix. <see cref="EntryPoint.Advice"/> says what to do.</summary>
    None,

    /// <summary>The slot arguments give way to one provider argument, in the place of the first (<c>new OssClient(endpoint, …)</c>).</summary>
    ProviderArgument,

    /// <summary>The slot properties give way to one property that takes the provider (<c>new Config { Credential = … }</c>).</summary>
    ProviderProperty,

    /// <summary>
    /// The whole object creation, with the carriers around it, gives way to the adapter: what it builds is itself a provider, or stands
    /// where an overload takes one (<c>new DefaultAcsClient(profile, new BasicCredentials(…))</c>). Where the context takes no provider,
    /// the result does not compile and there is no fix.
    /// </summary>
    WholeExpression,

    /// <summary>Legacy core: <c>GetProfile(region, id, secret)</c> loses its keys, and each client built from the profile gains a provider.</summary>
    LegacyProfile,

    /// <summary>The slot methods of a builder give way to its method that takes the provider (<c>builder.CredentialsProvider(…)</c>).</summary>
    BuilderMethod,

    /// <summary>
    /// No seam, but an STS token can be passed: the client moves into a <c>RefreshingClient</c>, which builds it from the current credentials, and
    /// each use takes the current one. Where the client is passed on or visible outside there is no fix.
    /// </summary>
    RefreshingClient,
}
