using AccessKeyAnalyzer.Acceptance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Razor files are searched where they are written. The compiler is given them as AdditionalFiles, which are searched as text, and as generated C#, in
/// which <c>#line</c> leads back from their code, but from none of their markup: so the C# speaks for the code, the text for all else. Thread-safe.
/// </summary>
internal sealed class RazorFiles
{
    private static readonly string[] Endings = [".cshtml", ".razor"];
    private static readonly string[] GeneratedEndings = ["cshtml.g.cs", "razor.g.cs"];

    private readonly HashSet<string> _searched;
    private readonly Once<ILookup<string, SyntaxTree>> _generated;

    public RazorFiles(Compilation compilation, IEnumerable<AdditionalText> files)
    {
        _searched = new(files.Select(file => file.Path).Where(Is).Select(FilePaths.Normalize), StringComparer.OrdinalIgnoreCase);
        _generated = new(cancellationToken => compilation.SyntaxTrees
            .Select(tree => (Tree: tree, Source: SourceOf(tree, cancellationToken)))
            .Where(pair => pair.Source.Length > 0)
            .ToLookup(pair => pair.Source, pair => pair.Tree, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the place in generated C# is markup of a file that is searched as text.</summary>
    public bool IsMarkup(Location location, CancellationToken cancellationToken) =>
        location.SourceTree is { } tree && _searched.Count > 0 && _searched.Contains(SourceOf(tree, cancellationToken))
        && (!location.GetMappedLineSpan().HasMappedPath || tree.GetLineVisibility(location.SourceSpan.Start, cancellationToken) != LineVisibility.Visible);

    /// <summary>Whether the value stands in code, which is judged as C#.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line of the value, counted from 0.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public bool IsCode(string path, int line, string value, CancellationToken cancellationToken) =>
        Is(path) && _generated.Get(cancellationToken)[FilePaths.Normalize(path)].Any(tree => tree.GetLineMappings(cancellationToken).Any(mapping =>
            !mapping.IsHidden && mapping.MappedSpan.HasMappedPath && mapping.MappedSpan.Span.Start.Line <= line && line <= mapping.MappedSpan.Span.End.Line
            && TextOf(tree, mapping.Span, cancellationToken).Contains(value)));

    private static bool Is(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // The file that the tree is generated from; empty for any other tree.
    private static string SourceOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        Array.Exists(GeneratedEndings, ending => tree.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && ((CSharpSyntaxNode)tree.GetRoot(cancellationToken)).GetFirstDirective() is PragmaChecksumDirectiveTriviaSyntax { File.ValueText: var source }
        && Is(source)
            ? FilePaths.Normalize(source)
            : "";

    private static string TextOf(SyntaxTree tree, LinePositionSpan span, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        return text.ToString(text.Lines.GetTextSpan(span));
    }
}
