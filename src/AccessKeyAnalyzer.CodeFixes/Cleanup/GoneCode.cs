using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>The code that a fix takes out. A file counts once, in however many projects (target frameworks) it is linked.</summary>
internal sealed class GoneCode
{
    private readonly Dictionary<object, List<TextSpan>> _spans = [];

    public void Add(SyntaxNode node)
    {
        if (!_spans.TryGetValue(Key(node), out var spans))
        {
            _spans.Add(Key(node), spans = []);
        }

        spans.Add(node.Span);
    }

    public bool Contains(SyntaxNode node) => _spans.TryGetValue(Key(node), out var spans) && spans.Any(span => span.Contains(node.Span));

    private static object Key(SyntaxNode node) => node.SyntaxTree.FilePath is { Length: > 0 } path ? path : node.SyntaxTree;
}
