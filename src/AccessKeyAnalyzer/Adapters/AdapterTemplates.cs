using AccessKeyAnalyzer.Adapters.Hosting;
using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>Everything that the generator can emit; a template stands behind those that it needs.</summary>
internal static class AdapterTemplates
{
    private static readonly ILookup<AdapterTemplate, string> RequiredTypes = SdkCatalog.All
        .SelectMany(sdk => sdk.Adapters).Distinct()
        .ToLookup(adapter => adapter.Template, adapter => adapter.RequiredType);

    /// <summary>Those for an SDK that the project references.</summary>
    public static readonly IReadOnlyList<AdapterTemplate> OfSdks = [.. RequiredTypes.Select(types => types.Key), InvocationTemplate.Template];

    public static readonly IReadOnlyList<AdapterTemplate> All = [.. OfSdks, .. HostTemplates.All];

    /// <summary>The types without which nobody wants what the template declares.</summary>
    public static IEnumerable<string> RequiredBy(AdapterTemplate template) => RequiredTypes[template];
}
