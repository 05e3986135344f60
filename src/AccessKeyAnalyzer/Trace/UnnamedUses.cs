using System.Collections.Concurrent;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Tells which files may use a type that they do not name: by <c>new(…)</c> for a member that another file declares, by <c>base(…)</c> in a part of a class
/// whose other part names the base, by an alias or a namespace that all files share. Asked only where the compilation has a reason to. Thread-safe.
/// </summary>
internal sealed class UnnamedUses
{
    private static readonly string[] Unnamed = ["new(", "new (", "base(", "base ("];

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<Mention, bool> _marks = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();
    private readonly Lazy<IReadOnlyList<UsingDirectiveSyntax>> _shared;
    private readonly Lazy<HashSet<string>> _aliases;
    private readonly Lazy<MarkSearch> _search;

    public UnnamedUses(Compilation compilation)
    {
        _compilation = compilation;
        _shared = new(() =>
            [.. compilation.SyntaxTrees.SelectMany(tree => UsingsOf(tree)).Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))]);
        _aliases = new(() => new(_shared.Value.Select(AliasOf).Where(alias => alias.Length > 0), StringComparer.Ordinal));
        _search = new(() => new(Unnamed.Concat(_aliases.Value).Select(text => (text, 1))));
    }

    /// <summary>Whether the tree bears the mark, or may use what bears it in another tree of the compilation.</summary>
    public bool MayBear(SyntaxTree tree, Mention mark, CancellationToken cancellationToken) =>
        SourceGate.Has(tree, mark, cancellationToken) || (StandsInAny(mark, cancellationToken) && AreIn(tree, cancellationToken));

    /// <summary>Whether the tree has something that may be a use of a type it does not name.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_trees.TryGetValue(tree, out var known))
        {
            known = _trees.GetOrAdd(tree, TextSearch.MarksIn(tree.GetText(cancellationToken), _search.Value) != 0);
        }

        return known;
    }

    /// <summary>Whether the type is written as an alias: <c>using Oss = Aliyun.OSS.OssClient;</c>, in the file or for all files.</summary>
    public bool IsAlias(TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: var name }
        && (_aliases.Value.Contains(name) || UsingsOf(type.SyntaxTree).Any(directive => AliasOf(directive) == name)
            || type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Usings).Any(directive => AliasOf(directive) == name));

    /// <summary>The aliases of the file, and those for all files.</summary>
    public IEnumerable<UsingDirectiveSyntax> AliasesIn(SyntaxTree tree) =>
        _shared.Value
            .Concat(UsingsOf(tree))
            .Concat(((tree.GetRoot() as CompilationUnitSyntax)?.Members ?? default).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(UsingsOf))
            .Where(directive => directive.Alias is not null);

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(BaseNamespaceDeclarationSyntax space) =>
        space.Usings.Concat(space.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(UsingsOf));

    /// <summary>Whether all files see the types of that namespace.</summary>
    public bool AllImport(string space) =>
        _shared.Value.Any(directive => directive is { Alias: null, Name: { } name } && name.ToString().EndsWith(space, StringComparison.Ordinal));

    private bool StandsInAny(Mention mark, CancellationToken cancellationToken)
    {
        if (!_marks.TryGetValue(mark, out var known))
        {
            known = _marks.GetOrAdd(mark, _compilation.SyntaxTrees.Any(tree => SourceGate.Has(tree, mark, cancellationToken)));
        }

        return known;
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : default;

    private static string AliasOf(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText ?? "";
}
