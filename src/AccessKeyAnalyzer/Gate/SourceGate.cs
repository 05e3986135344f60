using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// The gate of all rules: one search of a file's text for everything that gives any of them a reason to look at it. Almost no file does, and for those this
/// search is all that the rules cost. The answer is kept with the tree, which lives on across edits of other files. Thread-safe.
/// </summary>
internal static class SourceGate
{
    /// <summary>The path below which the metadata service hands out the credentials of the instance's role.</summary>
    public const string CredentialsPath = "meta-data/ram/security-credentials";

    private static readonly MarkSearch Search = new([
        .. All(Mention.Credential | Mention.CredentialValue, [.. CredentialMarks.ValuesInSource]),
        .. All(Mention.Credential | Mention.CredentialName, [.. CredentialMarks.NamesInSource]),
        .. All(Mention.Vendor, "liyun", "libaba", "ccessKey", "access_key"),
        .. All(Mention.EntryPoint, [.. SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).SelectMany(entryPoint => entryPoint.Mentions).Distinct()]),
        .. All(Mention.MarkedSlot, [.. SinkAttributes.All.Keys]),
        .. All(Mention.MetadataPath, CredentialsPath),
        .. All(Mention.VendorProvider, [.. SdkCatalog.All.SelectMany(sdk => sdk.DefectiveProviders).Select(MetadataName.Simple).Distinct()]),
        .. All(Mention.UnsignedClient, [.. SdkCatalog.All.SelectMany(sdk => sdk.UnsignedClients).Select(client => client.Mention).Distinct()]),
        .. All(Mention.KeyedHash, "HMACSHA1", "HMACSHA256"),
        .. All(Mention.GlobalUsing, "global"),
    ],
    words: (int)(Mention.EntryPoint | Mention.VendorProvider | Mention.GlobalUsing));

    private static readonly Lazy<MarkSearch> Names = new(() => new(CredentialMarks.NamesInSource.Select(text => (text, 1))));
    private static readonly Lazy<MarkSearch> CertainNames = new(() => new(CredentialMarks.CertainNamesInSource.Select(text => (text, 1))));

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Mention>> Known = new();

    /// <summary>Whether the text of the tree bears all of these marks.</summary>
    public static bool Has(SyntaxTree tree, Mention marks, CancellationToken cancellationToken) => (MarksOf(tree, cancellationToken) & marks) == marks;

    /// <summary>The marks that the text of the tree bears.</summary>
    public static Mention MarksOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var found))
        {
            var inText = (Mention)TextSearch.Search(tree.GetText(cancellationToken), Math.Max(Search.Longest, SecretRuns.Overlap), In);
            found = Known.GetValue(tree, _ => new(inText));
        }

        return found.Value;
    }

    /// <summary>
    /// Where names stand in the tree under which a key may stand, in its order. What says that there is a secret counts where something says whose: files
    /// that speak of other secrets are many.
    /// </summary>
    public static IReadOnlyList<int> NamesIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Has(tree, Mention.CredentialName, cancellationToken) && tree.GetText(cancellationToken) is var text
        && (TextSearch.MarksIn(text, CertainNames.Value) != 0 || WordSearch.NamesVendor(text))
            ? TextSearch.PlacesIn(text, Names.Value)
            : [];

    /// <summary>Where runs of letters and digits stand in the tree that may be a secret, in its order.</summary>
    public static IReadOnlyList<int> RunsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        TextSearch.PlacesIn(tree.GetText(cancellationToken), SecretRuns.Overlap, SecretRuns.PlacesIn);

    private static int In(ReadOnlySpan<char> block)
    {
        var marks = Search.In(block);
        return (marks & (int)Mention.Credential) == 0 && SecretRuns.StandIn(block, withEncoded: false) ? marks | (int)Mention.Credential : marks;
    }

    private static IEnumerable<(string, int)> All(Mention mark, params string[] texts) => texts.Select(text => (text, (int)mark));
}
