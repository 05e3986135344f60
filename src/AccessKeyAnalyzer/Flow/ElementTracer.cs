using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Follows <c>keys[0]</c> and <c>settings["sk"]</c> to the initialiser or the assignment that wrote the element.</summary>
internal readonly struct ElementTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(ExpressionSyntax element)
    {
        if (element is not ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } access)
        {
            return [];
        }

        var model = tracer.Source.ModelOf(element.SyntaxTree);
        var key = model.GetConstantValue(access.ArgumentList.Arguments[0].Expression, budget.CancellationToken).Value;
        var symbol = model.GetSymbolInfo(access.Expression, budget.CancellationToken).Symbol;
        if (key is null || symbol is null || !budget.TryEnter(symbol))
        {
            return [];
        }

        try
        {
            var results = new List<TracedText>();
            foreach (var creation in new SymbolTracer(tracer, budget).Creations(access.Expression))
            {
                foreach (var value in ValuesIn(creation, key))
                {
                    results.AddRange(tracer.Trace(value, budget));
                }
            }

            foreach (var value in Assigned(access, key))
            {
                results.AddRange(tracer.Trace(value, budget));
            }

            return results;
        }
        finally
        {
            budget.Exit(symbol);
        }
    }

    /// <summary>The elements that an array or collection is created from; null for anything else.</summary>
    public static IEnumerable<ExpressionSyntax>? ElementsOf(ExpressionSyntax collection) => collection switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> ValuesIn(ExpressionSyntax creation, object key)
    {
        var elements = ElementsOf(creation);
        if (elements is null)
        {
            yield break;
        }

        var index = 0;
        foreach (var element in elements)
        {
            switch (element)
            {
                // { "sk", "…" }
                case InitializerExpressionSyntax { Expressions.Count: 2 } pair when Is(pair.Expressions[0], key):
                    yield return pair.Expressions[1];
                    break;
                // ["sk"] = "…"
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments.Count: 1 } left } assignment
                    when Is(left.ArgumentList.Arguments[0].Expression, key):
                    yield return assignment.Right;
                    break;
                default:
                    if (key is int position && position == index)
                    {
                        yield return element;
                    }

                    break;
            }

            index++;
        }
    }

    // settings["sk"] = "…" and settings.Add("sk", "…") in the same member.
    private static IEnumerable<ExpressionSyntax> Assigned(ElementAccessExpressionSyntax access, object key)
    {
        var target = access.Expression.ToString();
        foreach (var node in Body.Around(access).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } left } assignment
                && left.Expression.ToString() == target && Is(left.ArgumentList.Arguments[0].Expression, key))
            {
                yield return assignment.Right;
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } add, ArgumentList.Arguments: { Count: 2 } arguments }
                && add.Expression.ToString() == target && Is(arguments[0].Expression, key))
            {
                yield return arguments[1].Expression;
            }
        }
    }

    private static bool Is(ExpressionSyntax expression, object key) => expression is LiteralExpressionSyntax literal && Equals(literal.Token.Value, key);
}
