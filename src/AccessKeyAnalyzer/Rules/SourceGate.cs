using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// Decides by text alone whether a file can hold a written key. Almost none can, and for those this search is all that the analyzer costs.
/// The answer is kept with the tree, which lives on across edits of other files.
/// </summary>
internal static class SourceGate
{
    private static readonly string[] Marks =
    [
        // What identifies itself, also with the first letters escaped, spelled backwards, in Base64, in hexadecimal, as characters and as bytes.
        "LTAI", "STS.", "TMP.", "CAIS", "CAES", @"\u00", @"\x", "IATL", "TFRBS", "U1RTL", "4C544149", "4c544149", "'L'", "0x4C", "0x4c",
        // What names a secret or its vendor.
        "ecret", "ECRET", "liyun", "LIYUN", "libaba", "LIBABA", "licloud", "LICLOUD", "密钥", "阿里云",
    ];

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Known = new();

    public static bool MayHoldKey(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known.Value;
        }

        var answer = MayHoldKey(tree.GetText(cancellationToken));
        return Known.GetValue(tree, _ => new StrongBox<bool>(answer)).Value;
    }

    private static bool MayHoldKey(SourceText text) => TextSearch.ContainsAny(text, Marks);
}
