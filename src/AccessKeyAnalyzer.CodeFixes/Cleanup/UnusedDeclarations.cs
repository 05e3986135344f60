using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Finds the declarations that only the code taken out referred to, and then those that only they referred to.
/// Works on the solution as it was, so that one run serves one client or a thousand.
/// </summary>
internal sealed class UnusedDeclarations(Solution solution, GoneCode gone)
{
    private readonly CandidateFinder _finder = new(solution, gone.Contains);
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly HashSet<SyntaxNode> _documented = [];
    private readonly List<ISymbol> _released = [];
    private readonly List<UnusedCandidate> _candidates = [];
    private readonly List<Edit> _edits = [];
    private readonly List<ParameterSyntax> _unread = [];
    private IReadOnlyList<Edit>? _twins;

    // Once all is found that goes.
    private IReadOnlyList<Edit> Twins => _twins ??= [.. InactiveCode.Twins(_removed)];

    /// <summary>The edits that take out what becomes unused.</summary>
    public IEnumerable<Edit> Edits => _edits
        .Concat(RemovedCode.Edits(_removed))
        .Concat(_removed.SelectMany(node => KeyComments.Of(node, gone.Contains)))
        .Concat(Twins)
        .Concat(DocumentationReferences.Without(_documented));

    /// <summary>What the code that goes referred to, types aside.</summary>
    public IReadOnlyList<ISymbol> Released => _released;

    /// <summary>The edits of the documentation of the members that the released code stood in, and of those that lose parameters.</summary>
    public IEnumerable<Edit> Documentation(IEnumerable<SyntaxNode> released)
    {
        var lost = _removed.OfType<ParameterSyntax>().Where(parameter => parameter.Parent?.Parent is MemberDeclarationSyntax)
            .ToLookup(parameter => (SyntaxNode)parameter.Parent!.Parent!, parameter => parameter.Identifier.ValueText);
        return released.Select(node => (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>()).OfType<SyntaxNode>()
            .Concat(lost.Select(method => method.Key)).Distinct()
            .SelectMany(member => KeyDocumentation.Of(member, [.. lost[member]]));
    }

    /// <summary>What the released code used and what stays.</summary>
    public Task<IReadOnlyList<KeptKey>> KeptAsync(CancellationToken cancellationToken) =>
        KeptKey.FindAsync(_released, gone, solution, cancellationToken);

    /// <summary>Whether the fix takes out what stands there.</summary>
    public bool IsGone(Location place) => gone.Contains(place)
        || Twins.Any(edit => edit.Tree.FilePath == place.SourceTree?.FilePath && edit.Span.Contains(place.SourceSpan));

    /// <summary>Finds what becomes unused without the <paramref name="released"/> code and the <paramref name="removed"/> statements.</summary>
    public static async Task<UnusedDeclarations> FindAsync(
        Solution solution, IReadOnlyList<SyntaxNode> released, IEnumerable<SyntaxNode> removed, CancellationToken cancellationToken)
    {
        var gone = new GoneCode();
        var search = new UnusedDeclarations(solution, gone);
        foreach (var node in removed.Where(search._removed.Add))
        {
            // What it set a property of is still there.
            gone.Add(node);
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

        search._edits.AddRange(await LostAwaits.SettleAsync(gone, search._removed.Concat(released), solution, cancellationToken).ConfigureAwait(false));
        search._edits.AddRange(await UnreadParameters.AllowAsync(search._unread.Where(parameter => !gone.Contains(parameter)),
            solution, cancellationToken).ConfigureAwait(false));
        return search;
    }

    private async Task RemoveUnusedAsync(CancellationToken cancellationToken)
    {
        var unused = new Dictionary<UnusedCandidate, IReadOnlyList<SyntaxNode>>();
        var names = new HashSet<string>(_candidates.Select(candidate => candidate.Symbol.Name));
        foreach (var candidate in _candidates)
        {
            if (await UnreadCandidate.WritesAsync(candidate, new GuardedKeys(names, gone.Contains), solution,
                cancellationToken).ConfigureAwait(false) is { } writes)
            {
                unused.Add(candidate, writes);
            }
        }

        await ReadsInOrder.KeepAsync(unused, gone.Contains, solution, cancellationToken).ConfigureAwait(false);
        foreach (var parameters in unused.Keys.Where(candidate => candidate.Symbol is IParameterSymbol).GroupBy(candidate =>
            candidate.Symbol.ContainingSymbol, SymbolEqualityComparer.Default).ToList())
        {
            if (!await LoseAsync((IMethodSymbol)parameters.Key!, [.. parameters], cancellationToken).ConfigureAwait(false))
            {
                parameters.ToList().ForEach(parameter => unused.Remove(parameter));
            }
        }

        _candidates.RemoveAll(unused.ContainsKey);
        foreach (var (candidate, writes) in unused.Select(pair => (pair.Key, pair.Value)))
        {
            _documented.UnionWith(candidate.Stays ? [] : candidate.References.Where(reference => reference.IsPartOfStructuredTrivia()));
            _unread.AddRange(candidate is { Stays: true, Declaration: ParameterSyntax parameter } ? [parameter] : []);
            var goes = candidate.Stays ? writes : writes.Concat(candidate.Companions).Append(candidate.Declaration);
            foreach (var node in goes.Where(_removed.Add))
            {
                await ReleaseAsync(node, cancellationToken).ConfigureAwait(false);
                if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax list } && list.Variables.All(_removed.Contains))
                {
                    // With the last variable goes its type.
                    await ReleaseAsync(list.Parent!, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Whether the method can lose the parameters, beside those that it has lost already; takes out what goes with them.</summary>
    private async Task<bool> LoseAsync(IMethodSymbol method, IReadOnlyList<UnusedCandidate> parameters, CancellationToken cancellationToken)
    {
        var lost = new HashSet<SyntaxNode>(parameters.Select(parameter => parameter.Declaration));
        bool Goes(IParameterSymbol parameter) =>
            parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is var node
            && (lost.Contains(node) || _removed.Contains(node)));

        if (await solution.ModelAsync(parameters[0].Declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
            || Overloads.Without(method, Goes, gone.Contains, model, cancellationToken) is not { } others)
        {
            return false;
        }

        if (others.Forwarder is { } forwarder && _removed.Add(forwarder))
        {
            await ReleaseAsync(forwarder, cancellationToken).ConfigureAwait(false);
            _edits.AddRange(others.Modifiers is { } modifiers ? [modifiers] : []);
        }

        return true;
    }

    /// <summary>Takes out the statements and members that are left with nothing in them.</summary>
    private async Task RemoveEmptiedAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _removed.ToList())
        {
            if (await solution.ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            IReadOnlyList<SyntaxNode> emptied = node is BaseNamespaceDeclarationSyntax space
                ? await EmptiedTypes.UsingsAsync(space, gone.Contains, model, solution, cancellationToken).ConfigureAwait(false)
                : node is StatementSyntax or ExpressionSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }
                ? [EmptiedStatements.Around(node, gone.Contains, model, cancellationToken),
                    .. await EmptiedMembers.AroundAsync(node, gone.Contains, model, solution, cancellationToken).ConfigureAwait(false)]
                : [];
            foreach (var around in emptied.Where(_removed.Add))
            {
                await ReleaseAsync(around, cancellationToken).ConfigureAwait(false);
            }

            if (node is ExpressionSyntax operand and not AssignmentExpressionSyntax)
            {
                await FoldAsync(FoldedConditions.Root(operand), model, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Releases what never runs without the condition; what only says that a key is there may be unused, too.</summary>
    private async Task FoldAsync(ExpressionSyntax condition, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var dead in FoldedConditions.Dead(condition, _removed.Contains).Where(node => !gone.Contains(node)).ToList())
        {
            await ReleaseAsync(dead, cancellationToken).ConfigureAwait(false);
        }

        if (FoldedConditions.Value(condition, _removed.Contains) == true
            && await CandidateAsync(FoldedConditions.Answer(condition, model, cancellationToken), cancellationToken).ConfigureAwait(false)
                is { Stays: false } candidate)
        {
            _candidates.Add(candidate with { IsAnswer = true });
        }
    }

    /// <summary>Takes note that the code goes; what it refers to may be unused now.</summary>
    private async Task ReleaseAsync(SyntaxNode node, CancellationToken cancellationToken)
    {
        gone.Add(node);
        if (await solution.ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var used in CandidateFinder.ReferredToBy(node, model, cancellationToken))
        {
            if (used is { DeclaringSyntaxReferences.Length: 1 } and not (ITypeSymbol or INamespaceSymbol) && !_seen.Contains(used))
            {
                _released.Add(used);
            }

            if (await CandidateAsync(used, cancellationToken).ConfigureAwait(false) is { } candidate)
            {
                _candidates.Add(candidate);
                await AddKeepersAsync(candidate, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Id = id: nobody may read what else it is kept in.
    private async Task AddKeepersAsync(UnusedCandidate kept, CancellationToken cancellationToken)
    {
        foreach (var keeper in kept.References.Select(reference => reference.Parent).OfType<AssignmentExpressionSyntax>())
        {
            if (await solution.ModelAsync(keeper.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
                && model.GetSymbolInfo(keeper.Left, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and var symbol
                && await CandidateAsync(symbol, cancellationToken).ConfigureAwait(false) is { Stays: false } candidate)
            {
                _candidates.Add(candidate);
            }
        }
    }

    /// <summary>What may go with a symbol; null where that stays, or has been found before.</summary>
    private async Task<UnusedCandidate?> CandidateAsync(ISymbol? symbol, CancellationToken cancellationToken) =>
        symbol is { DeclaringSyntaxReferences: [var reference] } && _seen.Add(symbol)
            ? await _finder.OfAsync(symbol, reference, cancellationToken).ConfigureAwait(false) : null;
}
