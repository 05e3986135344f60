using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>What a key serves: the client that it enters, and what takes its place there. For reports; nothing in it comes from a value.</summary>
/// <param name="Client">The type that takes the key, as people write it.</param>
/// <param name="Sdk">The SDK's name; empty for a sink of the team's own.</param>
/// <param name="Service">The services that the client calls, as far as they can be told.</param>
/// <param name="Fix">The method whose result the fix puts in the key's place, such as <c>ForOss</c>; empty where there is no fix.</param>
/// <param name="Advice">What to do by hand, one sentence; empty where the fix does it all.</param>
internal sealed record Reach(string Client, string Sdk, string Service, string Fix, string Advice)
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, string>> Services = new();

    public static Reach Of(Sink sink)
    {
        var entryPoint = sink.EntryPoint;
        var sdk = SdkCatalog.SdkOf(entryPoint);
        var service = sdk is { ServiceNamespace.Length: > 0 } ? ServicesOf(sink.Value.SyntaxTree, sdk.ServiceNamespace) : sdk?.Services ?? "";
        var advice = entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient ? entryPoint.Advice : "";
        return new(sink.Owner, sdk?.Name ?? "", service, FixOf(entryPoint), advice);
    }

    /// <summary>Whether there is no fix, and the catalog says what to do instead.</summary>
    public bool IsLeftToPeople => Fix.Length == 0 && Advice.Length > 0;

    /// <summary>All of them as the text of the property <see cref="FindingProperties.Reaches"/>.</summary>
    public static string ToProperty(IEnumerable<Reach> reaches) => string.Join(
        FindingProperties.LineSeparator.ToString(), reaches.Distinct().Select(reach => reach.ToLine()));

    private string ToLine() => string.Join(FindingProperties.FieldSeparator.ToString(), Client, Sdk, Service, Fix, Advice);

    private static string FixOf(EntryPoint entryPoint) => entryPoint.Rewrite switch
    {
        RewriteKind.None => "",
        RewriteKind.RefreshingClient => "ForClient",
        _ => SdkCatalog.AdapterOf(entryPoint)?.Method ?? "",
    };

    // One client takes the key of all services; which of them a file calls, its usings tell. Each file is read once.
    private static string ServicesOf(SyntaxTree tree, string root) =>
        Services.GetOrCreateValue(tree).GetOrAdd(root, space => string.Join(
            ", ",
            tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax)
                .OfType<UsingDirectiveSyntax>()
                .Select(@using => @using.NamespaceOrType.ToString())
                .Where(name => name.StartsWith(space, StringComparison.Ordinal))
                .Select(name => name.Substring(space.Length).Split('.')[0])
                .Where(name => name is not ("Core" or ""))
                .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)));
}
