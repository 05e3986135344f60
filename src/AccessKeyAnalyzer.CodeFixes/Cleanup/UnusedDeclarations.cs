using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Finds the declarations that only the code taken out referred to, and then those that only they referred to.
/// Works on the solution as it was, so that one run serves one client or a thousand.
/// </summary>
internal sealed class UnusedDeclarations
{
    private readonly Solution _solution;
    private readonly InactiveCode _inactive;
    private readonly GoneCode _gone = new();
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly List<SyntaxNode> _declarations = [];
    private List<UnusedCandidate> _candidates = [];

    private UnusedDeclarations(Solution solution)
    {
        _solution = solution;
        _inactive = new InactiveCode(solution);
    }

    /// <summary>The edits that take out what becomes unused.</summary>
    public IEnumerable<Edit> Edits => RemovedCode.Edits(_removed).Concat(_removed.SelectMany(KeyComments.Of));

    /// <summary>The declarations of members that the released code used, and that stay.</summary>
    public IEnumerable<SyntaxNode> Kept => _declarations.Where(declaration => !_gone.Contains(declaration));

    /// <summary>Finds what becomes unused without the <paramref name="released"/> code and the <paramref name="removed"/> statements.</summary>
    public static async Task<UnusedDeclarations> FindAsync(
        Solution solution, IEnumerable<SyntaxNode> released, IEnumerable<SyntaxNode> removed, CancellationToken cancellationToken)
    {
        var search = new UnusedDeclarations(solution);
        foreach (var node in removed.Where(search._removed.Add))
        {
            // What it set a property of is still there.
            search._gone.Add(node);
        }

        foreach (var node in released)
        {
            await search.ReleaseAsync(node, cancellationToken).ConfigureAwait(false);
        }

        int count;
        do
        {
            count = search._removed.Count;
            await search.RemoveUnusedAsync(cancellationToken).ConfigureAwait(false);
            await search.RemoveEmptiedAsync(cancellationToken).ConfigureAwait(false);
        }
        while (search._removed.Count > count);

        return search;
    }

    private async Task RemoveUnusedAsync(CancellationToken cancellationToken)
    {
        var (pending, kept) = (_candidates, new List<UnusedCandidate>());
        _candidates = [];
        foreach (var candidate in pending)
        {
            var writes = await WritesIfUnusedAsync(candidate, cancellationToken).ConfigureAwait(false);
            if (writes is null)
            {
                kept.Add(candidate);
                continue;
            }

            var goes = candidate.Stays ? writes : writes.Concat(candidate.Companions).Append(candidate.Declaration);
            foreach (var node in goes.Where(_removed.Add))
            {
                await ReleaseAsync(node, cancellationToken).ConfigureAwait(false);
            }
        }

        _candidates.AddRange(kept);
    }

    /// <summary>Takes out the statements and types that are left with nothing in them.</summary>
    private async Task RemoveEmptiedAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _removed.ToList())
        {
            if (await ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            IReadOnlyList<SyntaxNode> emptied = node is StatementSyntax or ExpressionSyntax
                ? [EmptiedStatements.Around(node, _gone.Contains, model, cancellationToken)]
                : await EmptiedTypes.AroundAsync(node, _gone.Contains, model, _solution, cancellationToken).ConfigureAwait(false);
            foreach (var around in emptied.Where(_removed.Add))
            {
                await ReleaseAsync(around, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The statements and guards that write to what is never read, or ask whether it is there; null if it is read.</summary>
    private async Task<IReadOnlyList<SyntaxNode>?> WritesIfUnusedAsync(UnusedCandidate candidate, CancellationToken cancellationToken)
    {
        var writes = new List<SyntaxNode>();
        var others = new List<SyntaxNode>();
        foreach (var reference in candidate.References.Where(reference => !_gone.Contains(reference) && !Contains(candidate.Declaration, reference)))
        {
            if (await ModelAsync(reference.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }

            var name = reference as SimpleNameSyntax;
            if (candidate.Stays && name is not null && Assignment.Through(name) is not null)
            {
                continue;
            }

            var write = candidate.Stays ? null : RemovedAssignments.Statement(reference, model, cancellationToken);
            var guard = write is null && name is not null ? Guards.Of(ValueSyntax.Qualified(name), _gone.Contains) : null;
            (write is null && guard is null ? others : writes).Add(write ?? guard ?? reference);
        }

        // nameof(id) in the guard of id.
        return others.All(other => writes.Exists(write => Contains(write, other))) ? writes : null;
    }

    /// <summary>Takes note that the code goes; what it refers to may be unused now.</summary>
    private async Task ReleaseAsync(SyntaxNode node, CancellationToken cancellationToken)
    {
        _gone.Add(node);
        if (await ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var name in node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { DeclaringSyntaxReferences: [var reference] } symbol || !_seen.Add(symbol))
            {
                continue;
            }

            if (symbol is not (ITypeSymbol or INamespaceSymbol or IParameterSymbol))
            {
                _declarations.Add(await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false));
            }

            if (await CandidateAsync(symbol, reference, cancellationToken).ConfigureAwait(false) is { } candidate)
            {
                _candidates.Add(candidate);
            }
        }
    }

    private async Task<UnusedCandidate?> CandidateAsync(ISymbol symbol, SyntaxReference reference, CancellationToken cancellationToken)
    {
        var node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        if (_solution.GetDocument(node.SyntaxTree) is not { } document || document is SourceGeneratedDocument
            || (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).IsDamaged()
            || await ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        if (RemovableDeclaration.Of(symbol, model, node, cancellationToken) is not { } declaration)
        {
            return symbol is IPropertySymbol { SetMethod: not null } && !symbol.IsVisibleOutside()
                ? new UnusedCandidate(node, await References.FindAsync(symbol, _solution, cancellationToken).ConfigureAwait(false)) { Stays = true }
                : null;
        }

        if (await CompanionsAsync(symbol, node, document, cancellationToken).ConfigureAwait(false) is not { } companions)
        {
            return null;
        }

        // The variables of one deconstruction are used or unused together.
        var symbols = declaration is ExpressionStatementSyntax
            ? [.. declaration.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
                .Select(name => model.GetDeclaredSymbol(name, cancellationToken)).OfType<ISymbol>()]
            : new[] { symbol };
        var references = new List<SyntaxNode>();
        foreach (var each in symbols)
        {
            if (await _inactive.MentionsAsync(each, document, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            references.AddRange((await References.FindAsync(each, _solution, cancellationToken).ConfigureAwait(false)).Where(node => !IsParameterName(node)));
        }

        return new UnusedCandidate(declaration, references) { Companions = companions };
    }

    /// <summary>What must go with the symbol; null where that cannot be.</summary>
    private async Task<IReadOnlyList<SyntaxNode>?> CompanionsAsync(ISymbol symbol, SyntaxNode declaration, Document document, CancellationToken cancellationToken)
    {
        if (symbol is not IParameterSymbol parameter)
        {
            return [];
        }

        if (await _inactive.MentionsAsync(parameter.ContainingSymbol, document, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var companions = new List<SyntaxNode>();
        var isCalled = false;
        foreach (var reference in await References.FindAsync(parameter.ContainingSymbol, _solution, cancellationToken).ConfigureAwait(false))
        {
            if (await ModelAsync(reference.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                || RemovableParameter.Arguments(parameter, reference, model, cancellationToken) is not { } arguments)
            {
                return null;
            }

            companions.AddRange(arguments);
            isCalled |= !reference.IsPartOfStructuredTrivia();
        }

        // What nobody calls is called by reflection: a framework, or a container.
        return isCalled || RemovableParameter.IsInjected(parameter, declaration) ? companions : null;
    }

    // None for generated code: a use in there is a use, whatever it does.
    private async Task<SemanticModel?> ModelAsync(SyntaxTree tree, CancellationToken cancellationToken) =>
        _solution.GetDocument(tree) is { } document and not SourceGeneratedDocument
        ? await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)
        : null;

    // The name of a named argument goes with the argument, that of a documented parameter with the parameter.
    private static bool IsParameterName(SyntaxNode node) => node.Parent is NameColonSyntax
        or XmlNameAttributeSyntax { Parent: XmlElementStartTagSyntax { Name.LocalName.ValueText: "param" } };

    private static bool Contains(SyntaxNode outer, SyntaxNode inner) => outer.SyntaxTree == inner.SyntaxTree && outer.Span.Contains(inner.Span);
}
