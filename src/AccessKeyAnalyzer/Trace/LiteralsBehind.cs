using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Finds the literals of which a value is made in ways that <see cref="ValueTracer"/> does not follow step by step: what a parser reads out of a text, what
/// stands somewhere in a list, what a function of the project computes. It tells that a literal goes in, not what comes out. What it has come through once it
/// does not go through again, whoever asks, so that all questions together take time in proportion to the code.
/// </summary>
internal sealed class LiteralsBehind(SourceModel source, CancellationToken cancellationToken)
{
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ISymbol> _symbols = new(SymbolEqualityComparer.Default);

    // Methods that a value has come out of: what goes into them stands at the call.
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly Stack<ExpressionSyntax> _next = new();

    /// <summary>The literals behind the value that nobody was told of before.</summary>
    public IEnumerable<LiteralExpressionSyntax> Of(ExpressionSyntax value)
    {
        _next.Push(value);
        while (_next.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var expression = _next.Pop();
            if (!_seen.Add(expression))
            {
                continue;
            }

            if (expression is LiteralExpressionSyntax literal)
            {
                yield return literal;
            }

            foreach (var origin in OriginsOf(expression))
            {
                _next.Push(origin);
            }
        }
    }

    private IEnumerable<ExpressionSyntax> OriginsOf(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        SwitchExpressionSyntax @switch => @switch.Arms.Select(arm => arm.Expression),
        AssignmentExpressionSyntax assignment => [assignment.Right],
        // An index says where to look.
        ElementAccessExpressionSyntax access => [access.Expression],
        AnonymousFunctionExpressionSyntax function => ReturnedValues.Of(function),
        InvocationExpressionSyntax call => OfCall(call),
        BaseObjectCreationExpressionSyntax creation =>
            ArgumentsOf(creation.ArgumentList).Concat(creation.Initializer?.Expressions.Where(element => !IsKeyed(element)) ?? []),
        MemberAccessExpressionSyntax access => OfMember(access),
        IdentifierNameSyntax or MemberBindingExpressionSyntax => OfSymbol(source.SymbolOf(expression, cancellationToken)),
        _ => expression.ChildNodes().SelectMany(node => node is ExpressionSyntax part ? [part] : node.ChildNodes().OfType<ExpressionSyntax>())
            .Where(part => !IsKeyed(part)),
    };

    // What stands under a key in a table belongs to that key.
    private static bool IsKeyed(ExpressionSyntax element) =>
        element is InitializerExpressionSyntax { Expressions.Count: 2 } or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax };

    private IEnumerable<ExpressionSyntax> OfCall(InvocationExpressionSyntax call)
    {
        if (source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol symbol)
        {
            return [];
        }

        var method = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        // What a library looks up by a name is not made of the name.
        if (!source.IsOwn(method) && !CallTracer.IsOfFramework(method))
        {
            return [];
        }

        _called.Add(method);
        return new SymbolAssignments(source, cancellationToken).ReturnedBy(method)
            .Concat(ArgumentsOf(call.ArgumentList))
            .Concat(CallTracer.ReceiverOf(call) is { } receiver ? [receiver] : []);
    }

    private static IEnumerable<ExpressionSyntax> ArgumentsOf(BaseArgumentListSyntax? list) => list?.Arguments.Select(argument => argument.Expression) ?? [];

    private IEnumerable<ExpressionSyntax> OfMember(MemberAccessExpressionSyntax access) =>
        source.SymbolOf(access, cancellationToken) is { } symbol && source.IsOwn(symbol) ? OfSymbol(symbol) : [access.Expression];

    private IEnumerable<ExpressionSyntax> OfSymbol(ISymbol? symbol)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) || !_symbols.Add(symbol)
            || (symbol is IParameterSymbol && _called.Contains(symbol.ContainingSymbol)))
        {
            return [];
        }

        var written = new SymbolAssignments(source, cancellationToken).Of(symbol).SelectMany(OriginsOf);
        return symbol is ILocalSymbol ? written.Concat(source.DeclarationsOf(symbol, cancellationToken).SelectMany(d => AddedTo(d, symbol.Name))) : written;
    }

    // settings.TryGet(out var s): what the call is given.
    private IEnumerable<ExpressionSyntax> OriginsOf(Assignment write) =>
        write is { Kind: AssignmentKind.OutArgument, Value.Parent.Parent.Parent: InvocationExpressionSyntax call } ? OfCall(call) : [write.Value];

    // parts.Add("…"), queue.Enqueue("…"), text.Append("…")
    private IEnumerable<ExpressionSyntax> AddedTo(SyntaxNode declaration, string name) =>
        from use in source.UsesIn(Body.OfLocal(declaration), name, cancellationToken)
        let call = use.Parent is MemberAccessExpressionSyntax access && access.Expression == use ? access.Parent as InvocationExpressionSyntax : null
        where call is { ArgumentList.Arguments.Count: 1, Parent: ExpressionStatementSyntax or MemberAccessExpressionSyntax }
        select call.ArgumentList.Arguments[0].Expression;
}
