using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Flow;

/// <summary>
/// The gate of all rules: one search of a file's text for everything that gives any of them a reason to look at it. Almost no file does, and for those this
/// search is all that the rules cost. The answer is kept with the tree, which lives on across edits of other files. Thread-safe.
/// </summary>
internal static class SourceMarks
{
    /// <summary>The path below which the metadata service hands out the credentials of the instance's role.</summary>
    public const string CredentialsPath = "meta-data/ram/security-credentials";

    private static readonly MarkSearch Search = new([
        .. All(SourceMark.Credential, [.. CredentialMarks.InSource]),
        .. All(SourceMark.Vendor, "liyun", "libaba", "ccessKey", "access_key"),
        .. All(SourceMark.EntryPoint, [.. SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).SelectMany(EntryPointMatcher.Mentions).Distinct()]),
        .. All(SourceMark.MarkedSlot, [.. MarkedMember.Attributes.Keys]),
        .. All(SourceMark.MetadataPath, CredentialsPath),
        .. All(SourceMark.VendorProvider, "InstanceProfileCredentialsProvider"),
        .. All(SourceMark.UnsignedClient, "AlibabaCloud.OSS.V2", "MNSClient"),
        .. All(SourceMark.KeyedHash, "HMACSHA1", "HMACSHA256"),
    ]);

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<SourceMark>> Known = new();

    /// <summary>Whether the text of the tree bears all of these marks.</summary>
    public static bool Has(SyntaxTree tree, SourceMark marks, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var found))
        {
            var inText = (SourceMark)TextSearch.Search(tree.GetText(cancellationToken), Math.Max(Search.Longest, SecretRuns.Overlap), In);
            found = Known.GetValue(tree, _ => new(inText));
        }

        return (found.Value & marks) == marks;
    }

    private static int In(ReadOnlySpan<char> block)
    {
        var marks = Search.In(block);
        return (marks & (int)SourceMark.Credential) == 0 && SecretRuns.StandIn(block, withEncoded: false) ? marks | (int)SourceMark.Credential : marks;
    }

    private static IEnumerable<(string, int)> All(SourceMark mark, params string[] texts) => texts.Select(text => (text, (int)mark));
}
