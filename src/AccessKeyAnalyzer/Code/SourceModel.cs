using System.Collections.Concurrent;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Code;

/// <summary>A compilation seen as text and as models: finds the trees that mention a name without binding the others. Thread-safe.</summary>
internal sealed class SourceModel(Compilation compilation)
{
    // From so many on, one pass over the identifiers of a file is cheaper than a search of its text for each name.
    private const int ManyNames = 16;

    /// <summary>What has more uses is called like everything else, and cannot be followed at a bearable price.</summary>
    public const int MostMentions = 256;

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, IdentifierPlaces> _places = new();
    private readonly ConcurrentDictionary<string, Occurrences> _occurrences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, Dictionary<string, List<IdentifierNameSyntax>>> _uses = new();
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<Assignment>> _writes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<Assignment>> _declared = new(SymbolEqualityComparer.Default);
    private readonly BySymbol<Assignment> _assignments = new();
    private readonly BySymbol<IdentifierNameSyntax> _references = new();
    private readonly BySymbol<SyntaxNode> _implementations = new();

    private CallIndex? _calls;

    // How many names were asked for: to count the entries of a concurrent dictionary takes all of its locks.
    private int _names;

    public Compilation Compilation { get; } = compilation;

    public UnnamedUses Unnamed { get; } = new(compilation);

    public CallIndex Calls => LazyInitializer.EnsureInitialized(ref _calls, () => new(this))!;

    /// <summary>The tree's model. Asked only for trees that hold a key or mention an entry point.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        // An analyzer is given the model of one tree, but a value may come from another one.
#pragma warning disable RS1030
        return _models.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));
#pragma warning restore RS1030
    }

    /// <summary>The variable, field or property of that name where the name stands: see <see cref="VariableLookup"/>.</summary>
    public ISymbol? LookUp(IdentifierNameSyntax name) => VariableLookup.Of(name, ModelOf(name.SyntaxTree));

    /// <summary>The type of a variable, field or property; null for any other symbol.</summary>
    public static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>The symbol that the name stands for.</summary>
    public ISymbol? SymbolOf(ExpressionSyntax name, CancellationToken cancellationToken)
    {
        if (name is IdentifierNameSyntax simple && LookUp(simple) is { } found)
        {
            return found;
        }

        // Half-written code: one candidate is as good as a symbol.
        var info = ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    /// <summary>Whether the symbol is declared in this compilation.</summary>
    public bool IsOwn(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => Compilation.ContainsSyntaxTree(reference.SyntaxTree));

    /// <summary>Whether a type of the compilation's source has a member of that name.</summary>
    public bool DeclaresMember(string name, CancellationToken cancellationToken) =>
        _members.GetOrAdd(name, n => Compilation.ContainsSymbolsWithName(n, SymbolFilter.Member, cancellationToken));

    /// <summary>
    /// The symbol's declarations in this compilation. In an editor a referenced project is a compilation of its own, and its symbols come with
    /// declarations in its trees: those are that project's to judge, and no model of ours knows them.
    /// </summary>
    public IEnumerable<SyntaxNode> DeclarationsOf(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.Where(r => Compilation.ContainsSyntaxTree(r.SyntaxTree)).Select(r => r.GetSyntax(cancellationToken))
            .SelectMany(declaration => PartialMembers.Parts(declaration, symbol, cancellationToken));

    /// <summary>Every use of the name as an identifier, in all trees of the compilation.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Mentions(string name, CancellationToken cancellationToken) => OccurrencesOf(name, cancellationToken).Mentions;

    /// <summary>The same; none where there are more than <see cref="MostMentions"/>.</summary>
    public IReadOnlyList<IdentifierNameSyntax> FewMentions(string name, CancellationToken cancellationToken) =>
        Mentions(name, cancellationToken) is { Count: <= MostMentions } mentions ? mentions : [];

    /// <summary>What is assigned to a field or a property, anywhere in source.</summary>
    public IEnumerable<Assignment> AssignmentsTo(ISymbol member, CancellationToken cancellationToken) => _assignments.Of(
        member.OriginalDefinition,
        member.Name,
        from mention in Mentions(member.Name, cancellationToken)
        let write = Assignment.Through(mention)
        where write is not null
        select (BoundTo(mention, cancellationToken), write.Value));

    /// <summary>Every use of the symbol in source.</summary>
    public IEnumerable<IdentifierNameSyntax> ReferencesTo(ISymbol symbol, CancellationToken cancellationToken) => symbol is ILocalSymbol or IParameterSymbol
        ? UsesOf(symbol, cancellationToken).Where(use => SymbolEqualityComparer.Default.Equals(BoundTo(use, cancellationToken), symbol.OriginalDefinition))
        : _references.Of(
            symbol.OriginalDefinition,
            symbol.Name,
            Mentions(symbol.Name, cancellationToken).Select(mention => (BoundTo(mention, cancellationToken), mention)));

    private ISymbol? BoundTo(IdentifierNameSyntax name, CancellationToken cancellationToken) =>
        ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition;

    /// <summary>Every use of a local's or a parameter's name where it lives.</summary>
    public IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol local, CancellationToken cancellationToken) =>
        DeclarationsOf(local, cancellationToken).SelectMany(declaration => UsesIn(Body.OfLocal(declaration), local.Name, cancellationToken));

    /// <summary>Every use of the name inside one member or block. Each is walked once.</summary>
    public IReadOnlyList<IdentifierNameSyntax> UsesIn(SyntaxNode body, string name, CancellationToken cancellationToken)
    {
        if (!_uses.TryGetValue(body, out var uses))
        {
            cancellationToken.ThrowIfCancellationRequested();
            uses = _uses.GetOrAdd(body, body.DescendantNodes().OfType<IdentifierNameSyntax>().GroupBy(n => n.Identifier.ValueText, StringComparer.Ordinal)
                .ToDictionary(ofName => ofName.Key, ofName => ofName.ToList(), StringComparer.Ordinal));
        }

        return uses.TryGetValue(name, out var found) ? found : [];
    }

    /// <summary>What a symbol is given, found once: to find it may mean to bind every mention of its name.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="followsUses">Whether what its uses say counts, or its declaration alone.</param>
    /// <param name="find">Finds it.</param>
    public IReadOnlyList<Assignment> WritesOf(ISymbol symbol, bool followsUses, Func<ISymbol, IEnumerable<Assignment>> find)
    {
        var known = followsUses ? _writes : _declared;
        if (!known.TryGetValue(symbol, out var writes))
        {
            writes = known.GetOrAdd(symbol, [.. find(symbol)]);
        }

        return writes;
    }

    /// <summary>The declarations that override or implement the member.</summary>
    public IEnumerable<SyntaxNode> ImplementationsOf(ISymbol member, CancellationToken cancellationToken) => _implementations.Of(
        member.OriginalDefinition,
        member.Name,
        from declaration in OccurrencesOf(member.Name, cancellationToken).Declarations
        let symbol = ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken)
        where symbol is not null
        from implemented in OverriddenMembers.Of(symbol)
        select (implemented, (SyntaxNode)declaration));

    private Occurrences OccurrencesOf(string name, CancellationToken cancellationToken)
    {
        if (_occurrences.TryGetValue(name, out var known))
        {
            return known;
        }

        var isOneOfMany = Interlocked.Increment(ref _names) > ManyNames;
        var mentions = new List<IdentifierNameSyntax>();
        var declarations = new List<MemberDeclarationSyntax>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken);
            var root = (SyntaxNode?)null;
            foreach (var position in PlacesOf(name, tree, text, isOneOfMany))
            {
                root ??= tree.GetRoot(cancellationToken);
                var token = root.FindToken(position);
                if (token.SpanStart != position || token.ValueText != name)
                {
                    continue;
                }

                if (token.Parent is IdentifierNameSyntax identifier)
                {
                    mentions.Add(identifier);
                }
                else if (token.Parent is MethodDeclarationSyntax or PropertyDeclarationSyntax)
                {
                    declarations.Add((MemberDeclarationSyntax)token.Parent);
                }
            }
        }

        return _occurrences.GetOrAdd(name, new Occurrences(mentions, declarations));
    }

    // A few names are found soonest by a search. Their order is that of the text: findings depend on it.
    private IEnumerable<int> PlacesOf(string name, SyntaxTree tree, SourceText text, bool isOneOfMany) =>
        !isOneOfMany || !IdentifierPlaces.IsWord(name)
            ? TextSearch.AllOf(text, name)
            : _places.GetOrAdd(tree, _ => new(text)).MayBe(name).OrderBy(position => position);

    private sealed record Occurrences(IReadOnlyList<IdentifierNameSyntax> Mentions, IReadOnlyList<MemberDeclarationSyntax> Declarations);
}
