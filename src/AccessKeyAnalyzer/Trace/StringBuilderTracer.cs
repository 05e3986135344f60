using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Follows a <see cref="System.Text.StringBuilder"/> or a <see cref="StringWriter"/>: what its constructor and its calls put in, in the order of the source.
/// </summary>
internal sealed class StringBuilderTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(ExpressionSyntax receiver, ExpressionSyntax call)
    {
        var text = new List<IReadOnlyList<TracedText>>();
        var (root, calls) = Chain(receiver);
        if (root is IdentifierNameSyntax name
            && tracer.Source.ModelOf(receiver.SyntaxTree).GetSymbolInfo(name, budget.CancellationToken).Symbol
                is (ILocalSymbol or IParameterSymbol or IFieldSymbol) and var builder)
        {
            var uses = builder is IFieldSymbol
                ? tracer.Source.UsesIn(Body.Around(receiver), builder.Name, budget.CancellationToken)
                : tracer.Source.UsesOf(builder, budget.CancellationToken);
            foreach (var put in new ObjectTracer(tracer, budget).CreationsOf(name).Concat(uses.Where(use => use != name).Select(Outermost)))
            {
                Apply(put, text);
            }
        }
        else
        {
            Apply(root, text);
        }

        calls.ForEach(put => Put(put, text, call));
        return ValueTracer.Combine(text, call, budget);
    }

    // new StringBuilder("…"), or a chain of calls on one.
    private void Apply(ExpressionSyntax expression, List<IReadOnlyList<TracedText>> text)
    {
        var (root, calls) = Chain(expression);
        if (root is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            && tracer.Trace(arguments[0].Expression, budget) is { Count: > 0 } initial)
        {
            text.Add(initial);
        }

        calls.ForEach(put => Put(put, text, expression));
    }

    // a.Append(x).Append(y): the root is a, the calls are Append(x) and Append(y) in this order.
    private static (ExpressionSyntax Root, List<InvocationExpressionSyntax> Calls) Chain(ExpressionSyntax expression)
    {
        var calls = new List<InvocationExpressionSyntax>();
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
        {
            calls.Add(invocation);
            expression = access.Expression;
        }

        calls.Reverse();
        return (expression, calls);
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax use)
    {
        while (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation })
        {
            use = invocation;
        }

        return use;
    }

    private void Put(InvocationExpressionSyntax call, List<IReadOnlyList<TracedText>> text, ExpressionSyntax origin)
    {
        var arguments = call.ArgumentList.Arguments;
        var function = ExpressionName.OfCallee(call.Expression);
        // Behind an unknown part nothing makes the whole known, unless all is taken out.
        if (function != "Clear" && !budget.LeavesGaps && text.Exists(part => part.Count == 0))
        {
            return;
        }

        switch (function)
        {
            case "Append" or "Write" when arguments.Count == 1:
                text.Add(new ProjectionTracer(tracer, budget).Joined(arguments[0].Expression) ?? tracer.Trace(arguments[0].Expression, budget));
                break;
            case "AppendLine" or "WriteLine":
                text.Add(arguments.Count == 1 ? tracer.Trace(arguments[0].Expression, budget) : [TracedText.OfSpelling("", call)]);
                text.Add([TracedText.OfSpelling("\n", call)]);
                break;
            case "AppendFormat" when arguments.Count > 1:
                text.Add(new FormatTracer(tracer, budget).Trace(call));
                break;
            case "AppendJoin" when arguments.Count > 1:
                text.Add(new CallTracer(tracer, budget).Joined(call, arguments[0].Expression, [.. arguments.Skip(1)]));
                break;
            case "Insert" when arguments.Count == 2:
                Insert(arguments[0].Expression, tracer.Trace(arguments[1].Expression, budget), text, origin);
                break;
            case "Clear":
                text.Clear();
                break;
        }
    }

    private void Insert(ExpressionSyntax place, IReadOnlyList<TracedText> inserted, List<IReadOnlyList<TracedText>> text, ExpressionSyntax origin)
    {
        var at = ConstantValue.Of(place, tracer.Source, budget.CancellationToken) as int? ?? -1;
        var whole = ValueTracer.Combine(text, origin, budget);
        if (whole.Count == 0 || at < 0 || at > whole[0].Value.Length)
        {
            return;
        }

        var rest = whole[0].Value.Length - at;
        text.Clear();
        text.Add([whole[0].Slice(0, at, origin)]);
        text.Add(inserted);
        text.Add([whole[0].Slice(at, rest, origin)]);
    }
}
