using AccessKeyAnalyzer.CodeFixes.Edits;
using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>A branch of <c>#if</c> that this configuration leaves out, parsed: as members of a type, or else as statements.</summary>
/// <param name="tree">Its file.</param>
/// <param name="span">Where it stands there.</param>
/// <param name="root">What it says.</param>
/// <param name="shift">How far a place in the file is behind the same place in <paramref name="root"/>.</param>
internal sealed class InactivePiece(SyntaxTree tree, TextSpan span, SyntaxNode root, int shift)
{
    private static readonly (string Before, string After)[] Frames = [("class C\n{\n", "}\n"), ("class C\n{\nvoid M()\n{\n", "}\n}\n")];

    private static readonly ConditionalWeakTable<SyntaxNode, IReadOnlyList<InactivePiece>> Known = new();

    public TextSpan Span => span;

    public SyntaxNode Root => root;

    public static IEnumerable<InactivePiece> Of(SyntaxNode root) => root.ContainsDirectives
        ? Known.GetValue(root, static root => [.. root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            .Select(trivia => Parse(trivia, root.SyntaxTree))])
        : [];

    /// <summary>An edit of the parsed text as one of the file.</summary>
    public Edit InFile(Edit edit) => edit with { Tree = tree, Span = new TextSpan(edit.Span.Start + shift, edit.Span.Length) };

    private static InactivePiece Parse(SyntaxTrivia trivia, SyntaxTree tree)
    {
        var best = Frames
            .Select(frame => (frame.Before,
                Root: SyntaxFactory.ParseCompilationUnit(frame.Before + trivia + frame.After, options: (CSharpParseOptions)tree.Options)))
            .OrderBy(parsed => parsed.Root.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)).First();
        return new(tree, trivia.Span, best.Root, trivia.SpanStart - best.Before.Length);
    }
}
