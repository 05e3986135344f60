using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows an expression back to the expressions that make its object: tuples, arrays, collections, anonymous objects, <c>new</c>.</summary>
internal sealed class ObjectTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<ExpressionSyntax> CreationsOf(ExpressionSyntax? instance)
    {
        if (instance is null || !budget.TryEnter())
        {
            return [];
        }

        var creations = Core(instance);
        budget.Exit();
        return creations;
    }

    private IReadOnlyList<ExpressionSyntax> Core(ExpressionSyntax instance)
    {
        switch (instance)
        {
            case AwaitExpressionSyntax awaited:
                // What is not made here, its task may hold: Task.Run(() => pair).
                return Of(CreationsOf(awaited.Expression).SelectMany(made => made is InvocationExpressionSyntax ? InsideOf(made) : [made]));
            case WithExpressionSyntax changed:
                return CreationsOf(changed.Expression);
            case ElementAccessExpressionSyntax access:
                return Of(new ElementTracer(tracer, budget).ValuesAt(access));
            case InvocationExpressionSyntax
            {
                ArgumentList.Arguments: [] or [{ Expression: LambdaExpressionSyntax }],
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } function } called
            }
                when FrameworkFunction.TakesElement(function):
                return ElementsOf(called.Expression);
            case InvocationExpressionSyntax invocation:
                return OfCall(invocation);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } access
                when tracer.Source.SymbolOf(access, budget.CancellationToken) is { DeclaringSyntaxReferences.Length: 0 }:
                return Of(CreationsOf(access.Expression).SelectMany(InsideOf));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return OfName(instance);
            // new ReadOnlyDictionary<string, string>(table), new List<string>(array)
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ Expression: { } copied }] } when IsCollection(instance):
                return CreationsOf(copied);
            default:
                return PassedOn.From(instance) is { } taken ? Of(taken) : [instance];
        }
    }

    private bool IsCollection(ExpressionSyntax creation) =>
        tracer.Source.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, budget.CancellationToken).Type is { DeclaringSyntaxReferences.Length: 0 } type
        && type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    // new Lazy<Pair>(() => pair), Task.FromResult(pair)
    private static IEnumerable<ExpressionSyntax> InsideOf(ExpressionSyntax holder)
    {
        var arguments = holder switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments,
            InvocationExpressionSyntax call => call.ArgumentList.Arguments,
            _ => null,
        };
        return arguments is not [{ Expression: { } held }, ..] ? [] : held is AnonymousFunctionExpressionSyntax function ? ReturnedValues.Of(function) : [held];
    }

    private IReadOnlyList<ExpressionSyntax> OfCall(InvocationExpressionSyntax call)
    {
        if (tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol is not IMethodSymbol method
            || !budget.TryEnter(method.OriginalDefinition))
        {
            return [];
        }

        var created = Of(new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).ReturnedBy(method));
        budget.Exit(method.OriginalDefinition);
        return created.Count > 0 ? created
            // array.ToList() holds what the array holds; Split makes its own.
            : FrameworkFunction.HandedOn(call) is { } handedOn ? CreationsOf(handedOn)
            : [call];
    }

    private IReadOnlyList<ExpressionSyntax> OfName(ExpressionSyntax name)
    {
        if (tracer.Source.ModelOf(name.SyntaxTree).GetSymbolInfo(name, budget.CancellationToken).Symbol is not { } symbol || !budget.TryEnter(symbol))
        {
            return [];
        }

        var creations = name is MemberAccessExpressionSyntax access && PartsOf(access.Expression, symbol) is { } parts
            ? Of(parts)
            : Of(new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).Of(symbol).SelectMany(ObjectsOf));
        budget.Exit(symbol);
        return creations;
    }

    /// <summary>
    /// What makes a member of a tuple or an anonymous object, as in <c>pair.Key.Secret</c>; null for a member of anything else.
    /// </summary>
    public IEnumerable<ExpressionSyntax>? PartsOf(ExpressionSyntax whole, ISymbol member) => member switch
    {
        IFieldSymbol { ContainingType.IsTupleType: true } element => PartsAt(whole, SymbolTracer.IndexOf(element)),
        IPropertySymbol { ContainingType.IsAnonymousType: true } => CreationsOf(whole).OfType<AnonymousObjectCreationExpressionSyntax>()
            .SelectMany(o => o.Initializers).Where(part => part.NameEquals?.Name.Identifier.ValueText == member.Name).Select(part => part.Expression),
        _ => null,
    };

    /// <summary>The expressions that make any element of a collection.</summary>
    public IReadOnlyList<ExpressionSyntax> ElementsOf(ExpressionSyntax collection) =>
        Of(CreationsOf(collection).SelectMany(creation => ElementTracer.ElementsOf(creation) ?? []));

    /// <summary>The expressions of which each has what the write takes at the last place of its path.</summary>
    public IEnumerable<ExpressionSyntax> HoldersOf(Assignment write) => At(write, write.Path.Count - 1);

    // foreach (var pair in pairs): any of them.
    private IEnumerable<ExpressionSyntax> ObjectsOf(Assignment write) =>
        write.Kind is AssignmentKind.Whole or AssignmentKind.AnyElement ? At(write, write.Path.Count) : [];

    private IEnumerable<ExpressionSyntax> At(Assignment write, int depth) => write.Path.Take(depth).Aggregate(
        write.Kind == AssignmentKind.AnyElement ? CreationsOf(write.Value).SelectMany(made => ElementTracer.ElementsOf(made) ?? []) : [write.Value],
        (holders, place) => holders.SelectMany(holder => PartsAt(holder, place)));

    /// <summary>The expressions that make the part at a place of a tuple, a list or an object; a negative place counts from the end.</summary>
    public IEnumerable<ExpressionSyntax> PartsAt(ExpressionSyntax whole, int place) =>
        // ["name"] = value
        whole is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: { } key }] }, Right: { } value }
            ? [place == 0 ? key : value]
            : CreationsOf(whole).Select(made => PartAt(made, place)).OfType<ExpressionSyntax>();

    private static ExpressionSyntax? PartAt(ExpressionSyntax creation, int place)
    {
        List<ExpressionSyntax> parts =
        [
            .. creation switch
            {
                TupleExpressionSyntax tuple => Values(tuple.Arguments),
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { } passed } when place < passed.Count => Values(passed),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } access } call
                    when ExpressionName.OfTarget(access.Expression) is "Tuple" or "ValueTuple" or "KeyValuePair" => Values(call.ArgumentList.Arguments),
                _ => ElementTracer.ElementsOf(creation) ?? [],
            },
        ];
        return parts.ElementAtOrDefault(place < 0 ? parts.Count + place : place);

        static IEnumerable<ExpressionSyntax> Values(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Select(argument => argument.Expression);
    }

    private List<ExpressionSyntax> Of(IEnumerable<ExpressionSyntax> instances) => [.. instances.SelectMany(CreationsOf)];
}
