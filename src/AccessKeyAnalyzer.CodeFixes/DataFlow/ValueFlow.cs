using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>
/// Follows a value forward from where it is made to every place where it is used: through variables, properties, parameters and the results
/// of methods that nobody outside the solution can see. Says no as soon as it meets something that it does not understand.
/// </summary>
/// <param name="solution">The solution.</param>
/// <param name="isEnd">Whether an expression stands where the value may end: the caller knows what that place does with it.</param>
internal sealed class ValueFlow(Solution solution, Func<ExpressionSyntax, SemanticModel, bool> isEnd)
{
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _values = [];
    private readonly HashSet<ExpressionSyntax> _sources = [];
    private readonly Queue<ExpressionSyntax> _pending = new();

    /// <summary>Everything else that is put into the variables on the way, but null.</summary>
    public IEnumerable<ExpressionSyntax> OtherSources =>
        _sources.SelectMany(ValueSyntax.Alternatives).Where(source => !_values.Contains(source) && !ValueSyntax.IsNull(source));

    /// <summary>What the value went through.</summary>
    public IEnumerable<ISymbol> Variables => _variables;

    /// <summary>Follows the values and all that is put beside them; false as soon as one is not understood, by the flow or by the caller.</summary>
    public async Task<bool> FollowAllAsync(
        IReadOnlyList<ExpressionSyntax> values, Func<ExpressionSyntax, Task<bool>> isUnderstood, CancellationToken cancellationToken)
    {
        var followed = new HashSet<ExpressionSyntax>();
        while (values.Concat(OtherSources).FirstOrDefault(value => !followed.Contains(value)) is { } next)
        {
            followed.Add(next);
            if (!await isUnderstood(next).ConfigureAwait(false) || !await FollowAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Follows one more value; false when it may reach a place that is not understood.</summary>
    public async Task<bool> FollowAsync(ExpressionSyntax value, CancellationToken cancellationToken)
    {
        _pending.Enqueue(value);
        while (_pending.Count > 0)
        {
            var next = _pending.Dequeue();
            if (_values.Add(next) && !await FollowOneAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> FollowOneAsync(ExpressionSyntax value, CancellationToken cancellationToken)
    {
        // test ? One() : Other(): where the value goes, the other goes, too.
        if (PassedOn.Outermost(value) is var whole && whole != value)
        {
            _values.Add(value = whole);
            _sources.Add(whole);
        }

        if (await solution.ModelAsync(value.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        if (isEnd(value, model))
        {
            return true;
        }

        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration }:
                return await FollowSymbolAsync(model.GetDeclaredSymbol(declaration, cancellationToken), cancellationToken).ConfigureAwait(false);
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax:
                return await FollowSymbolAsync(Owner(value, model, cancellationToken), cancellationToken).ConfigureAwait(false);
            case AssignmentExpressionSyntax assignment when assignment.Right == value
                && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression:
                if (assignment.Parent is not (ExpressionStatementSyntax or InitializerExpressionSyntax
                    or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }))
                {
                    _pending.Enqueue(assignment);
                }

                return await FollowSymbolAsync(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, cancellationToken).ConfigureAwait(false);
            case ArgumentSyntax { Parent.Parent: { } call, RefKindKeyword.RawKind: 0 } argument
                when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method:
                return await FollowSymbolAsync(DeclaredParameter.Of(argument, method), cancellationToken).ConfigureAwait(false);
            default:
                return false;
        }
    }

    private async Task<bool> FollowSymbolAsync(ISymbol? symbol, CancellationToken cancellationToken)
    {
        if (symbol is null || !_variables.Add(symbol))
        {
            return symbol is not null;
        }

        var declaring = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (declaring is not (ILocalSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol { IsAsync: false })
            || declaring.DeclaringSyntaxReferences.IsEmpty
            || !declaring.IsUsedByNameOnly()
            || symbol is IPropertySymbol { SetMethod.DeclaringSyntaxReferences: [var setter, ..] } && !IsAuto(setter, cancellationToken))
        {
            return false;
        }

        await AddDeclaredSourcesAsync(symbol, cancellationToken).ConfigureAwait(false);
        var references = await References.FindAsync(declaring, solution, cancellationToken).ConfigureAwait(false);
        if (symbol is not IParameterSymbol)
        {
            return references.All(node => FollowReference(symbol, node));
        }

        if (!await References.AreAllAsync(declaring, solution, (node, model) =>
            Task.FromResult(FollowCall((IParameterSymbol)symbol, node, model, cancellationToken)), cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        // A parameter's uses are not those of its method, which were looked at for the arguments.
        var uses = await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        return uses.OfType<SimpleNameSyntax>().Where(name => name.Parent is not NameColonSyntax).All(FollowUse);
    }

    private bool FollowReference(ISymbol symbol, SyntaxNode node)
    {
        if (node is not SimpleNameSyntax name || ValueSyntax.IsMention(node))
        {
            return true;
        }

        var expression = ValueSyntax.Qualified(name);
        switch (symbol)
        {
            case IMethodSymbol when expression.Parent is InvocationExpressionSyntax invocation && invocation.Expression == expression:
                _pending.Enqueue(invocation);
                return true;
            case IMethodSymbol:
                return false;
            default:
                return FollowUse(expression);
        }
    }

    private bool FollowUse(ExpressionSyntax expression)
    {
        if (expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression)
        {
            _sources.Add(assignment.Right);
            return assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression;
        }

        _pending.Enqueue(expression);
        return expression.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 };
    }

    private bool FollowCall(IParameterSymbol parameter, SyntaxNode reference, SemanticModel model, CancellationToken cancellationToken)
    {
        var list = DeclaredParameter.CallOf(reference);
        var argument = list is null ? null : parameter.Argument(list, model, cancellationToken);
        if (argument is not null)
        {
            _sources.Add(argument);
        }

        return argument is not null || (list is not null && parameter.HasExplicitDefaultValue);
    }

    private async Task AddDeclaredSourcesAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            _sources.UnionWith(ValueSyntax.Given(node));
        }
    }

    private static ISymbol? Owner(SyntaxNode value, SemanticModel model, CancellationToken cancellationToken) =>
        ValueSyntax.Function(value) is (LocalFunctionStatementSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax) and var owner
            ? model.GetDeclaredSymbol(owner, cancellationToken) : null;

    private static bool IsAuto(SyntaxReference setter, CancellationToken cancellationToken) =>
        setter.GetSyntax(cancellationToken) is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };
}
