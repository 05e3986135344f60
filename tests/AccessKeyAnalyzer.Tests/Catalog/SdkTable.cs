using System.Globalization;
using System.Text;
using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Tests.Catalog;

/// <summary>
/// nuget/sdks.md, and the short table of the README, made from the catalog. When the catalog changes, the test that compares them says where the new
/// text is.
/// </summary>
internal static class SdkTable
{
    private const string Introduction =
        """
        # The SDKs, and what happens to each

        Made from the catalog in `src/AccessKeyAnalyzer/Catalog`; a test holds the two together.

        Each section says where a key enters the SDK (types are recognised by name, never by assembly, so re-uploads and other versions count too), what the code fix makes of it, and what to do
        where nothing can be rewritten safely. The methods `For…()` are extension methods over `IStsCredentialsProvider`, which the package emits into your project.

        They are `internal`, and projects that see each other's internals (`InternalsVisibleTo`) have their own each. Only compilers before 4.14 (.NET SDK 9.0.300,
        Visual Studio 17.14) cannot hide them: there a project uses those of its one friend, and where *two* friends have them a call is ambiguous (CS0121). Build with a newer SDK,
        which may target the same frameworks, or get the client from one of the two projects.

        ## Where there is no fix, or not every use can be seen

        The sections say *no fix* there, and what to do by hand. What to do in general: give the client a provider where it takes one; where it takes an STS token but no provider, build it anew
        from the current credentials before the old ones expire, as `RefreshingClient` does; where it takes neither, keep the AccessKey out of the source and let it reach that service only.

        """;

    public static string Render() => Introduction + string.Join('\n', SdkCatalog.All.Select(Section));

    private static string Section(Sdk sdk)
    {
        // Two namespaces may hold the same type.
        var rows = sdk.EntryPoints.Select(entryPoint => $"| {Flagged(entryPoint)} | {Fixed(entryPoint)} |").Distinct();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## {sdk.Name}\n\nPackages: {sdk.Packages}. Versions: {sdk.Versions}. [Before and after the fix](migration.md#{Anchor(sdk.Name)}).\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| a key enters | the fix |\n| --- | --- |\n{string.Join('\n', rows)}\n");
        AppendList(text, "Takes its credentials by:", sdk.Adapters.Select(adapter => $"`{adapter.Method}()`, which returns `{adapter.ReturnType}`"));
        AppendList(text, "By hand:", sdk.EntryPoints
            .Where(entryPoint => entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient)
            .GroupBy(entryPoint => entryPoint.Advice, (sentence, entryPoints) => $"{string.Join(", ", entryPoints.Select(Flagged).Distinct())}: {sentence.Replace("<", "&lt;")}"));
        return text.Append(sdk.Limits.Length > 0 ? $"\nGood to know: {sdk.Limits}\n" : "").ToString();
    }

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"- {item}\n"));
        text.Append(lines.Length > 0 ? $"\n{title}\n\n{lines}" : "");
    }

    // As GitHub makes it of a heading.
    private static string Anchor(string heading) =>
        new([.. heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c)]);

    /// <summary>What a reader of the README asks: is my SDK known, is it fixed, and how do I get the provider into it?</summary>
    public static IEnumerable<string> Summary() =>
    [
        "| SDK | packages | fix | takes its credentials by |",
        "| --- | --- | --- | --- |",
        .. SdkCatalog.All.Select(sdk => $"| {sdk.Name} | {sdk.Packages} | {Fixed(sdk)} | {Methods(sdk)} |"),
    ];

    private static string Fixed(Sdk sdk)
    {
        var rewrites = sdk.EntryPoints.Select(entryPoint => entryPoint.Rewrite).ToHashSet();
        return rewrites.All(rewrite => rewrite == RewriteKind.None) ? "no"
            : rewrites.Contains(RewriteKind.RefreshingClient) ? "where every use can be seen"
            : "yes";
    }

    private static string Methods(Sdk sdk) =>
        sdk.Adapters is not [] ? string.Join(", ", sdk.Adapters.Select(adapter => $"`{adapter.Method}()`"))
        : sdk.EntryPoints.Any(entryPoint => entryPoint.Rewrite == RewriteKind.RefreshingClient) ? "`ForClient(…)`"
        : "none";

    private static string Fixed(EntryPoint entryPoint) => entryPoint.Rewrite switch
    {
        RewriteKind.ProviderArgument => $"`{entryPoint.ProviderSlot}` takes the provider",
        RewriteKind.ProviderProperty => $"`{entryPoint.ProviderSlot}` takes the provider, the keys go",
        RewriteKind.WholeExpression => "the object gives way to the provider",
        RewriteKind.LegacyProfile => "the profile loses its keys, the client gains a provider",
        RewriteKind.BuilderMethod => $"`{entryPoint.ProviderSlot}` takes the provider, the keys go",
        RewriteKind.RefreshingClient => "a `RefreshingClient` builds it, where every use can be seen",
        _ => "no fix",
    };

    private static string Flagged(EntryPoint entryPoint)
    {
        var type = MetadataName.Simple(entryPoint.Type);
        var slots = string.Join(", ", entryPoint.Slots.Select(slot => slot.Name));
        return entryPoint.Kind switch
        {
            EntryPointKind.Constructor => $"`new {type}({slots})`",
            EntryPointKind.Method when entryPoint.NamedBy is not "" => $"`{entryPoint.Member}({entryPoint.NamedBy}, {slots})`",
            EntryPointKind.Method => $"`{type}.{entryPoint.Member}({slots})`",
            _ => $"`{type}` {{ {slots} }}",
        };
    }
}
