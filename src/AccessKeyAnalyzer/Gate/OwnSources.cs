using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// The sources that our generator has written in this process: every project that uses an SDK has them, and no key goes into that SDK from them but by the
/// provider. Known by the text itself, so that no file of a user's can pass for one. Thread-safe.
/// </summary>
internal static class OwnSources
{
    private static readonly ConditionalWeakTable<SourceText, object> Known = new();

    /// <summary>Keeps in mind that the text is ours.</summary>
    public static SourceText Add(SourceText text)
    {
        Known.Add(text, Known);
        return text;
    }

    /// <summary>Whether the tree is of such a text.</summary>
    public static bool Have(SyntaxTree tree) => tree.TryGetText(out var text) && Known.TryGetValue(text, out _);
}
