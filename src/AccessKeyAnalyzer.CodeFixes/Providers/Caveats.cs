using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>What a provider cannot do that a key could, in words for a title.</summary>
internal static class Caveats
{
    /// <summary>The caveat of our adapters; null where there is none.</summary>
    public static FormattableString? Of(SdkUse use) =>
        (use.Adapter == LegacyCore.Sdk.Adapters[0] ? WithoutEndpoints(use.Model.Compilation) : []) switch
        {
            [] => null,
            var products => $"{products.Aggregate((some, other) => $"{some} and {other}")} needs AddEndpoint, because the location service knows no roles",
        };

    /// <summary>The caveat of the vendor's provider for the role; null where it reads every instance.</summary>
    public static FormattableString? OfVendor(Compilation compilation) =>
        compilation.GetTypeByMetadataName(AliyunCredentials.Config)!.GetMembers()
            .Any(member => member.Name.Contains(AliyunCredentials.MetadataTokens)) ? null : AliyunCredentials.WithoutMetadataTokens;

    /// <summary>The products, of those that are referenced, whose endpoint the legacy core looks up.</summary>
    private static List<FormattableString> WithoutEndpoints(Compilation compilation) =>
        compilation.Namespace(LegacyCore.ProductsNamespace) is { } products
            ? [.. products.GetNamespaceMembers().Select(product => product.Name).Where(LegacyCore.LacksEndpoints)
                .Select(product => (FormattableString)$"{product}")] : [];
}
