using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows <c>keys[0]</c> and <c>settings["sk"]</c> to the initialiser or the assignment that wrote the element.</summary>
internal sealed class ElementTracer(ValueTracer tracer, TraceBudget budget)
{
    /// <summary>The texts that the element may be.</summary>
    public IReadOnlyList<TracedText> Trace(ElementAccessExpressionSyntax access) =>
        access.ArgumentList.Arguments.Count == 1 ? [.. OfIndexer(access), .. At(access.Expression, access.ArgumentList.Arguments[0].Expression)] : [];

    // this[string key] => _table[key]
    private IReadOnlyList<TracedText> OfIndexer(ElementAccessExpressionSyntax access)
    {
        if (tracer.Source.SymbolOf(access, budget.CancellationToken) is not IPropertySymbol { GetMethod.OriginalDefinition: { } getter } indexer
            || !tracer.Source.IsOwn(indexer) || !budget.TryEnter(getter, new(access.ArgumentList, getter)))
        {
            return [];
        }

        var texts = new SymbolTracer(tracer, budget).OfWrites(new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).Of(indexer));
        budget.Exit(getter);
        return texts;
    }

    /// <summary>The element of <paramref name="collection"/> under the given index or key.</summary>
    public IReadOnlyList<TracedText> At(ExpressionSyntax collection, ExpressionSyntax index)
    {
        var isFromEnd = index is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression };
        if (KeyOf(index) is not { } key)
        {
            return [];
        }

        var split = key is not int part ? [] : new ObjectTracer(tracer, budget).CreationsOf(collection).OfType<InvocationExpressionSyntax>()
            .SelectMany(made => new TextFunctions(tracer, budget).Part(made, isFromEnd ? -part : part));
        return [.. split, .. ValuesAt(collection, key, isFromEnd).SelectMany(value => tracer.Trace(value, budget))];
    }

    /// <summary>The expressions that make the element; none where the index is no constant.</summary>
    public IEnumerable<ExpressionSyntax> ValuesAt(ElementAccessExpressionSyntax access) =>
        access.ArgumentList.Arguments is { Count: 1 } indexes && indexes[0].Expression is var index
        && KeyOf(index) is { } key
            ? ValuesAt(access.Expression, key, index.IsKind(SyntaxKind.IndexExpression))
            : [];

    private IEnumerable<ExpressionSyntax> ValuesAt(ExpressionSyntax collection, object key, bool isFromEnd) =>
        (from creation in new ObjectTracer(tracer, budget).CreationsOf(collection)
         let elements = ElementsOf(creation)?.ToList() ?? []
         let position = key is int place ? isFromEnd ? elements.Count - place : place : -1
         from value in elements.Select((element, i) => ValueUnder(element, key, i == position)).OfType<ExpressionSyntax>()
         select value).Concat(Assigned(collection, key));

    /// <summary>Any element: of a loop, or of <c>keys.First()</c>.</summary>
    public IReadOnlyList<TracedText> AnyOf(ExpressionSyntax collection) =>
    [
        .. new ObjectTracer(tracer, budget).CreationsOf(collection).SelectMany(creation => (ElementsOf(creation) ?? [])
            .SelectMany(element => tracer.Trace(element, budget)).Concat(new TextFunctions(tracer, budget).Pieces(creation).SelectMany(pieces => pieces))),
    ];

    /// <summary>What the program itself puts under a key with the given method: an environment variable that it sets.</summary>
    public IReadOnlyList<TracedText> Stored(string setter, ExpressionSyntax key) =>
        !budget.FollowsUses || tracer.Trace(key, budget) is not [{ Value: var name }] ? []
        :
        [
            .. from mention in tracer.Source.FewMentions(setter, budget.CancellationToken)
               let arguments = mention.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments ?? default
               where arguments.Count > 1 && tracer.Trace(arguments[0].Expression, budget) is [{ Value: var set }] && set == name
               from text in tracer.Trace(arguments[1].Expression, budget)
               select text,
        ];

    /// <summary>The elements that an array or collection is created from; null for anything else.</summary>
    public static IEnumerable<ExpressionSyntax>? ElementsOf(ExpressionSyntax collection) => collection switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        _ => null,
    };

    private ExpressionSyntax? ValueUnder(ExpressionSyntax element, object key, bool isAtPosition) => element switch
    {
        // { "sk", "…" }
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => Equals(Constant(pair[0]), key) ? pair[1] : null,
        // ["sk"] = "…"
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments }, Right: { } value } =>
            Equals(Constant(arguments[0].Expression), key) ? value : null,
        _ => isAtPosition ? element : null,
    };

    private IEnumerable<ExpressionSyntax> Assigned(ExpressionSyntax collection, object key) =>
        collection is IdentifierNameSyntax or MemberAccessExpressionSyntax && tracer.Source.SymbolOf(collection, budget.CancellationToken) is { } symbol
        && (budget.FollowsUses || symbol is ILocalSymbol)
            ? new CollectionWrites(tracer.Source, budget.CancellationToken).Of(symbol)
                .Where(written => written.Key is { } given && Equals(Constant(given), key)).Select(written => written.Value)
            : [];

    // A constant, ^1, or what the calls on the way pass: Get("sk"), where Get(key) => _table[key].
    private object? KeyOf(ExpressionSyntax index) =>
        Constant(index is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd ? fromEnd.Operand : index)
        ?? (tracer.Trace(index, budget) is [{ Value: var only }] ? only : null);

    private object? Constant(ExpressionSyntax expression) => ConstantValue.Of(expression, tracer.Source, budget.CancellationToken);
}
