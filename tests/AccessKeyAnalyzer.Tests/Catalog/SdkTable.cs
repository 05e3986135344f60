using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Sinks;

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

        - **Flagged**: where a key enters the SDK. Types are recognised by name, never by assembly, so re-uploads and other versions count too.
        - **Fixed**: what the code fix makes of it, line by line. *No fix* means that nothing can be rewritten safely: the second table says what to do.
        - **Seam**: the extension method over `IStsCredentialsProvider` that the package emits into your project, and what it returns.

        The extension methods are `internal`, and projects that see each other's internals (`InternalsVisibleTo`) have their own each. Only compilers before 4.14 (.NET SDK 9.0.300,
        Visual Studio 17.14) cannot hide them: there a project uses those of its one friend, and where *two* friends have them a call is ambiguous (CS0121). Build with a newer SDK,
        which may target the same frameworks, or get the client from one of the two projects.

        | SDK | Packages | Versions | Flagged | Fixed | Seam | Limits |
        | --- | --- | --- | --- | --- | --- | --- |

        """;

    private const string Advice =
        """

        ## Where there is no fix, or not every use can be seen

        | SDK | Flagged | What to do |
        | --- | --- | --- |

        """;

    public static string Render()
    {
        var table = SdkCatalog.All.Select(sdk =>
        {
            // Two namespaces may hold the same type.
            var lines = sdk.EntryPoints.Select(entryPoint => (Flagged: Flagged(entryPoint), Fixed: Fixed(entryPoint))).Distinct().ToList();
            return $"| {sdk.Name} | {sdk.Packages} | {sdk.Versions} | {Lines(lines.Select(line => line.Flagged))} | {Lines(lines.Select(line => line.Fixed))} "
                + $"| {Seam(sdk)} | {sdk.Limits} |";
        });
        var advice = SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints
            .Where(entryPoint => entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient)
            .GroupBy(entryPoint => entryPoint.Advice, (sentence, entryPoints) => $"| {sdk.Name} | {Lines(entryPoints.Select(Flagged))} | {sentence.Replace("<", "&lt;")} |"));
        return $"{Introduction}{string.Join('\n', table)}\n{Advice}{string.Join('\n', advice)}\n";
    }

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

    private static string Seam(Sdk sdk) =>
        sdk.Adapters is [] ? "none" : Lines(sdk.Adapters.Select(adapter => $"`{adapter.Method}()`: `{adapter.ReturnType}`"));

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

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines);
}
