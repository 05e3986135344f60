using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    // The calls that a value has come out of, by their method: what goes into its parameters stands there.
    private readonly Dictionary<ISymbol, List<(InvocationExpressionSyntax Call, IMethodSymbol Method)>> _calls = new(SymbolEqualityComparer.Default);
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
        _ when PassedOn.From(expression) is { } taken => taken,
        // An index says where to look.
        ElementAccessExpressionSyntax access => OfSymbol(source.SymbolOf(access, cancellationToken)).Concat([access.Expression]),
        ThrowExpressionSyntax => [],
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
        element.IsKind(SyntaxKind.ComplexElementInitializerExpression) || element is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax };

    private IEnumerable<ExpressionSyntax> OfCall(InvocationExpressionSyntax call)
    {
        if (FrameworkFunction.Decrypts(call)
            || source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol symbol)
        {
            return [];
        }

        var method = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        var receiver = Arguments.ReceiverOf(call) is { } called ? [called] : Enumerable.Empty<ExpressionSyntax>();
        // read(name): what comes out the function says, wherever it is written.
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return [ExpressionName.OfCallee(call.Expression) == "Invoke" && Arguments.ReceiverOf(call) is { } function ? function : call.Expression];
        }

        if (source.IsOwn(method))
        {
            return OfOwn(call, symbol, method).Concat(receiver);
        }

        // What is looked up by a name is not made of the name; what another library makes of anything nobody can tell.
        return !FrameworkFunction.IsOfFramework(method) || IsNumber(symbol.ReturnType) ? []
            : FrameworkFunction.LooksUp(method.Name) ? receiver
            : ArgumentsOf(call.ArgumentList).Concat(receiver);
    }

    // A length, a hash, the answer to a question: no key comes out of them.
    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_Int16 and <= SpecialType.System_Double);

    private IEnumerable<ExpressionSyntax> OfOwn(InvocationExpressionSyntax call, IMethodSymbol bound, IMethodSymbol method)
    {
        if (!_calls.TryGetValue(method, out var calls))
        {
            _calls.Add(method, calls = []);
        }

        calls.Add((call, bound));
        // Another call may have shown already what comes out of the method.
        return new SymbolAssignments(source, cancellationToken).ReturnedBy(bound)
            .Concat(method.Parameters.Where(_symbols.Contains).SelectMany(parameter => Arguments.AllFor(call.ArgumentList, bound, parameter)));
    }

    private static IEnumerable<ExpressionSyntax> ArgumentsOf(BaseArgumentListSyntax? list) => list?.Arguments.Select(argument => argument.Expression) ?? [];

    private IEnumerable<ExpressionSyntax> OfMember(MemberAccessExpressionSyntax access) =>
        source.SymbolOf(access, cancellationToken) switch
        {
            // Which of them it is the trace can tell.
            IFieldSymbol { ContainingType.IsTupleType: true } => [],
            { } symbol when source.IsOwn(symbol) => OfSymbol(symbol),
            IPropertySymbol property when IsNumber(property.Type) => [],
            _ => [access.Expression],
        };

    private IEnumerable<ExpressionSyntax> OfSymbol(ISymbol? symbol)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol) || !_symbols.Add(symbol))
        {
            return [];
        }

        if (symbol is IMethodSymbol method)
        {
            return new SymbolAssignments(source, cancellationToken).ReturnedBy(method);
        }

        if (symbol is IParameterSymbol parameter && _calls.TryGetValue(symbol.ContainingSymbol, out var calls))
        {
            return calls.SelectMany(known => Arguments.AllFor(known.Call.ArgumentList, known.Method, parameter));
        }

        return new SymbolAssignments(source, cancellationToken).Of(symbol).SelectMany(OriginsOf)
            .Concat(new CollectionWrites(source, cancellationToken).Of(symbol).Where(written => written.Key is null).Select(written => written.Value));
    }

    // settings.TryGet(out var s): what the call is given.
    private IEnumerable<ExpressionSyntax> OriginsOf(Assignment write) => write switch
    {
        { Path.Count: > 0 } => [],
        { Kind: AssignmentKind.OutArgument, Value.Parent.Parent.Parent: InvocationExpressionSyntax call } => OfCall(call),
        _ => [write.Value],
    };
}
