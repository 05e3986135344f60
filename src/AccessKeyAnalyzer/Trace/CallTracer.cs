using System.Text;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Follows a call: the functions of the framework that pass a text on, decode or join it, and methods of the compilation that return a constant.
/// </summary>
internal sealed class CallTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(InvocationExpressionSyntax call)
    {
        var name = ExpressionName.OfCallee(call.Expression);
        var receiver = Arguments.ReceiverOf(call);
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "nameof" when TextParts.NameOf(call) is { } named:
                return [TracedText.OfSpelling(named, call)];
            case "Select" when receiver is not null && arguments.Count == 1:
                return new ProjectionTracer(tracer, budget).Select(receiver, arguments[0].Expression);
            case "Select" or "ConvertAll" when arguments.Count == 2:
                return new ProjectionTracer(tracer, budget).Select(arguments[0].Expression, arguments[1].Expression);
            case "Concat" when arguments.Count > 0:
                return Concatenated(call, arguments);
            case "Join" when arguments.Count > 1:
                return Joined(call, arguments[0].Expression, [.. arguments.Skip(1)]);
            case var function when FormatTracer.Functions.Contains(function) && arguments.Count > 1:
                return new FormatTracer(tracer, budget).Trace(call);
            // string.Create(30, secret, …)
            case "Create" when arguments.Count == 3:
                return tracer.Trace(arguments[1].Expression, budget);
            case "ToString" when receiver is not null && IsStringBuilder(receiver):
                return new StringBuilderTracer(tracer, budget).Trace(receiver, call);
            case "GetValueOrDefault" when receiver is not null && arguments.Count > 0:
                return
                [
                    .. new ElementTracer(tracer, budget).At(receiver, arguments[0].Expression),
                    .. arguments.Count > 1 ? tracer.Trace(arguments[1].Expression, budget) : [],
                ];
            // pieces.Aggregate((a, b) => a + b), with an empty text to start from or without
            case "Aggregate" when receiver is not null && arguments.Count is 1 or 2 && AddsInOrder(arguments[arguments.Count - 1].Expression):
                return ValueTracer.Combine(PartsOf(receiver), call, budget);
            // What the program sets itself: SetEnvironmentVariable("SK", "…")
            case "GetEnvironmentVariable" or "GetData" when arguments.Count > 0:
                return new ElementTracer(tracer, budget).Stored("Set" + name.Substring("Get".Length), arguments[0].Expression);
            case "ElementAt" when receiver is not null && arguments.Count == 1:
                return new ElementTracer(tracer, budget).At(receiver, arguments[0].Expression);
        }

        if (new TextFunctions(tracer, budget).Apply(call, name, receiver) is { } applied)
        {
            return applied;
        }

        if (OfSourceMethod(call) is { Count: > 0 } returned)
        {
            return returned;
        }

        if (receiver is not null && FrameworkFunction.TakesElement(name) && arguments is [] or [{ Expression: LambdaExpressionSyntax }])
        {
            return new ElementTracer(tracer, budget).AnyOf(receiver);
        }

        if (FrameworkFunction.HandedOn(call) is { } handedOn)
        {
            return tracer.Trace(handedOn, budget);
        }

        return arguments.Count > 0 && FrameworkFunction.PassesArgument(name) ? tracer.Trace(arguments[0].Expression, budget) : [];
    }

    /// <summary>The texts of several parts with a separator between them.</summary>
    public IReadOnlyList<TracedText> Joined(ExpressionSyntax call, ExpressionSyntax separator, IReadOnlyList<ArgumentSyntax> values)
    {
        var between = tracer.Trace(separator, budget);
        if (between.Count == 0)
        {
            // string.Empty is a field of the framework.
            between = [TracedText.OfSpelling("", separator)];
        }

        var parts = new List<IReadOnlyList<TracedText>>();
        foreach (var part in Parts(values))
        {
            if (parts.Count > 0)
            {
                parts.Add(between);
            }

            parts.Add(part);
        }

        return ValueTracer.Combine(parts, call, budget);
    }

    private IReadOnlyList<TracedText> OfSourceMethod(InvocationExpressionSyntax call)
    {
        // A method of a library needs no binding: its source is not here.
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name }
            && !tracer.Source.DeclaresMember(name, budget.CancellationToken))
        {
            return [];
        }

        var symbol = tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol as IMethodSymbol;
        if (symbol is null || (symbol.ReducedFrom ?? symbol).OriginalDefinition is var method && !budget.TryEnter(method, new(call.ArgumentList, symbol)))
        {
            return [];
        }

        var results = new List<TracedText>();
        var returned = new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).ReturnedBy(symbol);
        results.AddRange(returned.SelectMany(value => tracer.Trace(value, budget)));

        // getSecret(), where Func<string> getSecret = () => "…"
        if (results.Count == 0 && symbol.MethodKind == MethodKind.DelegateInvoke)
        {
            var target = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : call.Expression;
            results.AddRange(tracer.Trace(target, budget));
        }

        budget.Exit(method);
        return results;
    }

    // string.Concat(a, b), string.Concat(new[] { a, b }), string.Concat(text.Reverse())
    private IReadOnlyList<TracedText> Concatenated(InvocationExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count == 1 && ElementTracer.ElementsOf(arguments[0].Expression) is null && PassedTo(arguments[0].Expression) is null
            && tracer.Trace(arguments[0].Expression, budget) is { Count: > 0 } whole
            ? whole
            : ValueTracer.Combine(Parts(arguments), call, budget);

    // Several arguments, or the elements of one collection. Never a list with an argument removed: its nodes belong to no tree.
    private List<IReadOnlyList<TracedText>> Parts(IReadOnlyList<ArgumentSyntax> arguments) =>
        arguments.Count == 1 && PartsOf(arguments[0].Expression) is { Count: > 0 } elements
            ? elements
            : [.. arguments.Select(argument => tracer.Trace(argument.Expression, budget))];

    /// <summary>The elements of a collection, or the pieces of a text that was split.</summary>
    public List<IReadOnlyList<TracedText>> PartsOf(ExpressionSyntax collection) =>
        PassedTo(collection) is { } passed ? [.. passed.Select(part => tracer.Trace(part, budget))]
        : new ObjectTracer(tracer, budget).CreationsOf(collection) is not [var creation] ? []
        : new TextFunctions(tracer, budget).Pieces(creation) is [var split] ? [.. split.Select(piece => (IReadOnlyList<TracedText>)[piece])]
        : [.. (ElementTracer.ElementsOf(creation) ?? []).Select(element => tracer.Trace(element, budget))];

    // Join(params string[] pieces) => string.Concat(pieces)
    private List<ExpressionSyntax>? PassedTo(ExpressionSyntax collection) =>
        collection is IdentifierNameSyntax && tracer.Source.SymbolOf(collection, budget.CancellationToken)
            is IParameterSymbol { IsParams: true, ContainingSymbol: IMethodSymbol method } any
        && budget.CallOf(method.OriginalDefinition) is { } call && Arguments.AllFor(call.Arguments, call.Method, any).ToList() is { Count: > 1 } passed
            ? passed
            : null;

    private static bool AddsInOrder(ExpressionSyntax function) => function is ParenthesizedLambdaExpressionSyntax
    {
        ParameterList.Parameters: { Count: 2 } parameters,
        ExpressionBody: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: IdentifierNameSyntax left, Right: IdentifierNameSyntax right },
    } && left.Identifier.ValueText == parameters[0].Identifier.ValueText && right.Identifier.ValueText == parameters[1].Identifier.ValueText;

    private bool IsStringBuilder(ExpressionSyntax receiver) =>
        (receiver is IdentifierNameSyntax name && SourceModel.TypeOf(tracer.Source.LookUp(name)) is { } type
            ? type
            : tracer.Source.ModelOf(receiver.SyntaxTree).GetTypeInfo(receiver, budget.CancellationToken).Type)?.Name is nameof(StringBuilder)
                or nameof(StringWriter);
}
