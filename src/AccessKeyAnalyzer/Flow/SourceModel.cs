using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A compilation seen as text and as models: finds the trees that mention a name without binding the others. Thread-safe.</summary>
internal sealed class SourceModel(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<IdentifierNameSyntax>> _mentions = new(StringComparer.Ordinal);

    public Compilation Compilation { get; } = compilation;

    /// <summary>The tree's model. Asked only for trees that hold a key or mention an entry point.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        // An analyzer is given the model of one tree, but a value may come from another one.
#pragma warning disable RS1030
        return _models.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));
#pragma warning restore RS1030
    }

    /// <summary>Every use of the name as an identifier, in all trees of the compilation.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Mentions(string name, CancellationToken cancellationToken)
    {
        if (_mentions.TryGetValue(name, out var known))
        {
            return known;
        }

        var mentions = new List<IdentifierNameSyntax>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken);
            var root = (SyntaxNode?)null;
            foreach (var position in TextSearch.AllOf(text, name))
            {
                root ??= tree.GetRoot(cancellationToken);
                if (root.FindToken(position) is { Parent: IdentifierNameSyntax identifier } token && token.SpanStart == position && token.ValueText == name)
                {
                    mentions.Add(identifier);
                }
            }
        }

        return _mentions.GetOrAdd(name, mentions);
    }

    /// <summary>Every use of the symbol in source, by its name first.</summary>
    public IEnumerable<IdentifierNameSyntax> ReferencesTo(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var mention in Mentions(symbol.Name, cancellationToken))
        {
            var found = ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, cancellationToken).Symbol;
            if (SymbolEqualityComparer.Default.Equals(found?.OriginalDefinition, symbol.OriginalDefinition))
            {
                yield return mention;
            }
        }
    }
}
