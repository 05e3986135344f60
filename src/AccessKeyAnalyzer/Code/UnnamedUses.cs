using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// Tells which files may use a type that they do not name: by <c>new(…)</c> for a member that another file declares, by <c>base(…)</c> in a part of a class
/// whose other part names the base, by an alias or a namespace that all files share. Asked only where the compilation has a reason to. Thread-safe.
/// </summary>
internal sealed class UnnamedUses
{
    private static readonly MarkSearch Unnamed = new(((string[])["new(", "new (", "base(", "base ("]).Select(text => (text, 1)));

    // Kept with the tree, which lives on across edits of other files.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();
    private readonly Lazy<IReadOnlyList<UsingDirectiveSyntax>> _shared;
    private readonly Lazy<Mention> _marks;
    private readonly Lazy<HashSet<string>> _aliases;
    private readonly Lazy<HashSet<string>> _spaces;
    private readonly Lazy<MarkSearch?> _aliasSearch;

    public UnnamedUses(Compilation compilation)
    {
        // Without a lock: whoever asks first, others need not wait for.
        _marks = new(
            () => compilation.SyntaxTrees.Aggregate(Mention.None, (marks, tree) => marks | SourceGate.MarksOf(tree, CancellationToken.None)),
            LazyThreadSafetyMode.PublicationOnly);
        _shared = new(() => [.. compilation.SyntaxTrees.SelectMany(tree => TreeUsings.GlobalIn(tree, CancellationToken.None))]);
        _spaces = new(() => new(_shared.Value.Select(TreeUsings.SpaceOf), StringComparer.Ordinal));
        _aliases = new(() => new(_shared.Value.Select(AliasOf).Where(alias => alias.Length > 0), StringComparer.Ordinal));
        _aliasSearch = new(() => _aliases.Value.Count == 0 ? null : MarkSearch.ForNames(_aliases.Value));
    }

    /// <summary>Whether the tree bears the mark, or may use what bears it in another tree of the compilation.</summary>
    public bool MayBear(SyntaxTree tree, Mention mark, CancellationToken cancellationToken) =>
        SourceGate.Has(tree, mark, cancellationToken) || ((_marks.Value & mark) == mark && AreIn(tree, cancellationToken));

    /// <summary>Whether the tree has something that may be a use of a type it does not name.</summary>
    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Known.GetValue(tree, static t => new(TextSearch.MarksIn(t.GetText(), Unnamed) != 0)).Value
        || (_aliasSearch.Value is { } aliases && _trees.GetOrAdd(tree, t => TextSearch.MarksIn(t.GetText(cancellationToken), aliases) != 0));

    /// <summary>Whether the type is written as an alias: <c>using Oss = Aliyun.OSS.OssClient;</c>, in the file or for all files.</summary>
    public bool IsAlias(TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: var name }
        && (_aliases.Value.Contains(name) || TreeUsings.Of(type.SyntaxTree).Aliases.Any(directive => AliasOf(directive) == name));

    /// <summary>The aliases of the file, and those for all files.</summary>
    public IEnumerable<UsingDirectiveSyntax> AliasesIn(SyntaxTree tree) =>
        _shared.Value.Where(directive => directive.Alias is not null).Concat(TreeUsings.Of(tree).Aliases);

    /// <summary>Whether the file may see the types of a namespace whose last word this is without naming it.</summary>
    public bool MayOpen(SyntaxTree tree, string lastWord) => _spaces.Value.Contains(lastWord) || TreeUsings.Of(tree).Spaces.Contains(lastWord);

    /// <summary>Whether all files see the types of that namespace.</summary>
    public bool AllImport(string space) =>
        _shared.Value.Any(directive => directive is { Alias: null, Name: { } name } && name.ToString().EndsWith(space, StringComparison.Ordinal));

    private static string AliasOf(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText ?? "";
}
