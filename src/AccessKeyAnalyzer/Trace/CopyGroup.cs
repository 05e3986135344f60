using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Variables, fields and properties that copy from each other in a circle, most often a single one: what any of them may hold, all may. Written by one
/// thread before others see it.
/// </summary>
internal sealed class CopyGroup
{
    private volatile IReadOnlyList<TracedText>? _texts;

    public List<ISymbol> Members { get; } = [];

    /// <summary>What each of them is given that is no copy.</summary>
    public List<(ISymbol Member, Assignment Write)> Writes { get; } = [];

    /// <summary>The names that are copied from, as expressions.</summary>
    public List<ExpressionSyntax> Copies { get; } = [];

    /// <summary>The groups that they copy from, without this one.</summary>
    public List<CopyGroup> Sources { get; } = [];

    /// <summary>The texts that they may hold, once they are known in full: no trace that has been cut off tells them.</summary>
    public IReadOnlyList<TracedText>? Texts
    {
        get => _texts;
        set => _texts = value;
    }
}
