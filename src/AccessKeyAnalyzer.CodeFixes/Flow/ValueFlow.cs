using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AccessKeyAnalyzer.CodeFixes.Flow;

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
    public IEnumerable<ExpressionSyntax> OtherSources => _sources.SelectMany(Alternatives).Where(source => !_values.Contains(source) && !IsNull(source));

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
        while (value.Parent is ExpressionSyntax parent && IsTransparent(parent, value))
        {
            _values.Add(parent);
            value = parent;
        }

        if (solution.GetDocument(value.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
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
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                return await FollowSymbolAsync(Owner(value, model, cancellationToken), cancellationToken).ConfigureAwait(false);
            case AssignmentExpressionSyntax assignment when assignment.Right == value
                && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression:
                if (assignment.Parent is not (ExpressionStatementSyntax or InitializerExpressionSyntax))
                {
                    _pending.Enqueue(assignment);
                }

                return await FollowSymbolAsync(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, cancellationToken).ConfigureAwait(false);
            case ArgumentSyntax { Parent.Parent: { } call, RefKindKeyword.RawKind: 0 } argument
                when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method:
                return await FollowSymbolAsync(Arguments.ParameterOf(argument, method), cancellationToken).ConfigureAwait(false);
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
            || declaring.IsVisibleOutside()
            || declaring.IsVirtual || declaring.IsOverride || declaring.IsAbstract || declaring.ImplementsInterface()
            || symbol is IPropertySymbol { SetMethod.DeclaringSyntaxReferences: [var setter, ..] } && !IsAuto(setter, cancellationToken))
        {
            return false;
        }

        await AddDeclaredSourcesAsync(symbol, cancellationToken).ConfigureAwait(false);
        foreach (var reference in await SymbolFinder.FindReferencesAsync(declaring, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (!location.IsImplicit && root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is { } node
                    && !FollowReference(symbol, node))
                {
                    return false;
                }
            }
        }

        return symbol is not IParameterSymbol || await FollowReferencesAsync(symbol, cancellationToken).ConfigureAwait(false);
    }

    // A parameter's uses are not those of its method, which were looked at for the arguments.
    private async Task<bool> FollowReferencesAsync(ISymbol parameter, CancellationToken cancellationToken)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(parameter, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root?.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax { Parent: not NameColonSyntax } node && !FollowUse(node))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool FollowReference(ISymbol symbol, SyntaxNode node)
    {
        if (node is not SimpleNameSyntax name || node.IsPartOfStructuredTrivia() || IsInNameOf(node))
        {
            return true;
        }

        var expression = Qualified(name);
        switch (symbol)
        {
            case IMethodSymbol when expression.Parent is InvocationExpressionSyntax invocation && invocation.Expression == expression:
                _pending.Enqueue(invocation);
                return true;
            case IMethodSymbol:
                return false;
            case IParameterSymbol parameter:
                return AddArgument(parameter, expression.Parent);
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

    private bool AddArgument(IParameterSymbol parameter, SyntaxNode? call)
    {
        var list = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        if (list is null)
        {
            return false;
        }

        var argument = Arguments.For(list, (IMethodSymbol)parameter.ContainingSymbol, parameter.Name);
        if (argument is not null)
        {
            _sources.Add(argument);
        }

        return argument is not null || parameter.HasExplicitDefaultValue;
    }

    private async Task AddDeclaredSourcesAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    _sources.Add(value);
                    break;
                case PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    _sources.UnionWith(Results(node));
                    break;
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Results(SyntaxNode member) => member
        .DescendantNodes(node => node == member || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Select(node => node switch
        {
            ReturnStatementSyntax { Expression: { } value } => value,
            ArrowExpressionClauseSyntax arrow when arrow.Parent is not AccessorDeclarationSyntax { RawKind: (int)SyntaxKind.SetAccessorDeclaration } => arrow.Expression,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } clause => clause.Value,
            _ => null,
        })
        .OfType<ExpressionSyntax>();

    private static ISymbol? Owner(SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in value.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax:
                    return model.GetDeclaredSymbol(node, cancellationToken);
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool IsAuto(SyntaxReference setter, CancellationToken cancellationToken) =>
        setter.GetSyntax(cancellationToken) is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };

    private static bool IsTransparent(ExpressionSyntax parent, ExpressionSyntax value) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        ConditionalExpressionSyntax conditional => conditional.Condition != value,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } => true,
        _ => false,
    };

    private static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Alternatives(parenthesized.Expression),
        CastExpressionSyntax cast => Alternatives(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppress => Alternatives(suppress.Operand),
        ConditionalExpressionSyntax conditional => Alternatives(conditional.WhenTrue).Concat(Alternatives(conditional.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Alternatives(coalesce.Left).Concat(Alternatives(coalesce.Right)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => Alternatives(conversion.Left),
        AssignmentExpressionSyntax assignment => Alternatives(assignment.Right),
        _ => [value],
    };

    private static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value is DefaultExpressionSyntax;

    private static ExpressionSyntax Qualified(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsInNameOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
