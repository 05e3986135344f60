using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Follows a <see cref="System.Text.StringBuilder"/>: what its constructor and its Append calls put in, in the order of the source.</summary>
internal readonly struct StringBuilderTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(ExpressionSyntax receiver, ExpressionSyntax call)
    {
        var parts = new List<IReadOnlyList<TracedText>>();
        var root = Chain(receiver, parts, prepend: true);
        var model = tracer.Source.ModelOf(receiver.SyntaxTree);
        if (root is IdentifierNameSyntax name && model.GetSymbolInfo(name, budget.CancellationToken).Symbol is ILocalSymbol local)
        {
            var statements = new List<IReadOnlyList<TracedText>>();
            foreach (var creation in new SymbolTracer(tracer, budget).Creations(name).OfType<BaseObjectCreationExpressionSyntax>())
            {
                AddInitial(creation, statements);
            }

            foreach (var use in Body.Around(receiver).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (use != name && use.Identifier.ValueText == local.Name
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, budget.CancellationToken).Symbol, local))
                {
                    AddChained(use, statements);
                }
            }

            parts.InsertRange(0, statements);
        }
        else if (root is BaseObjectCreationExpressionSyntax creation)
        {
            var initial = new List<IReadOnlyList<TracedText>>();
            AddInitial(creation, initial);
            parts.InsertRange(0, initial);
        }

        return ValueTracer.Combine(parts, call);
    }

    // Goes from the outermost call of a.Append(x).Append(y) to a, and collects x and y in the order of the calls.
    private ExpressionSyntax Chain(ExpressionSyntax expression, List<IReadOnlyList<TracedText>> parts, bool prepend)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
        {
            if (access.Name.Identifier.ValueText is "Append" or "AppendFormat" && invocation.ArgumentList.Arguments.Count == 1)
            {
                parts.Insert(prepend ? 0 : parts.Count, tracer.Trace(invocation.ArgumentList.Arguments[0].Expression, budget));
            }

            expression = access.Expression;
        }

        return expression;
    }

    private void AddInitial(BaseObjectCreationExpressionSyntax creation, List<IReadOnlyList<TracedText>> parts)
    {
        if (creation.ArgumentList is { Arguments.Count: > 0 } arguments && tracer.Trace(arguments.Arguments[0].Expression, budget) is { Count: > 0 } initial)
        {
            parts.Add(initial);
        }
    }

    private void AddChained(IdentifierNameSyntax use, List<IReadOnlyList<TracedText>> parts)
    {
        ExpressionSyntax outermost = use;
        while (outermost.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation })
        {
            outermost = invocation;
        }

        var chained = new List<IReadOnlyList<TracedText>>();
        Chain(outermost, chained, prepend: true);
        parts.AddRange(chained);
    }
}
