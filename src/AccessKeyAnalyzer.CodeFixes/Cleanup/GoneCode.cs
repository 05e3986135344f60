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

    public bool Contains(Location place) => place.SourceTree is { } tree && _spans.TryGetValue(Key(tree), out var spans)
        && spans.Any(span => span.Contains(place.SourceSpan));

    private static object Key(SyntaxNode node) => Key(node.SyntaxTree);

    private static object Key(SyntaxTree tree) => tree.FilePath is { Length: > 0 } path ? path : tree;
}
