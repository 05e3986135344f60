using System.Collections.Concurrent;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Follows an expression back to the constant texts that it may have. Bounded constant flow, no taint engine: it knows what C# developers
/// write to hold a text, it never looks at the order of statements, and it gives up when its budget is spent.
/// </summary>
internal sealed class ValueTracer(SourceModel source)
{
    /// <summary>More alternatives than this are no hand-written key.</summary>
    internal const int MaximumAlternatives = 16;

    private readonly ConcurrentDictionary<ExpressionSyntax, IReadOnlyList<TracedText>> _known = new();

    public SourceModel Source { get; } = source;

    /// <summary>What copies from each other in the compilation.</summary>
    internal CopyGraph Copies { get; } = new(source);

    /// <summary>The texts that the expression may have; empty where none is constant.</summary>
    public IReadOnlyList<TracedText> Trace(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        // Several rules ask for what enters an SDK.
        if (!_known.TryGetValue(expression, out var texts))
        {
            texts = _known.GetOrAdd(expression, Trace(expression, new TraceBudget(cancellationToken)));
        }

        return texts;
    }

    /// <summary>
    /// The texts that the expression may have as far as declarations tell; cheaper by far, for expressions that need not be a credential at all.
    /// </summary>
    public IReadOnlyList<TracedText> TraceDeclared(ExpressionSyntax expression, CancellationToken cancellationToken) =>
        Trace(expression, new TraceBudget(cancellationToken) { FollowsUses = false });

    /// <summary>
    /// The texts that an expression which puts several together may have, with a gap for each piece that is unknown: the names in one piece belong to
    /// the values in the next. Empty where nothing in it is constant.
    /// </summary>
    public IReadOnlyList<TracedText> TraceWithGaps(ExpressionSyntax expression, CancellationToken cancellationToken) =>
        Trace(expression, new TraceBudget(cancellationToken) { LeavesGaps = true, FollowsUses = false });

    /// <summary>The expressions that the value may come from, itself included, whether they are constant or not.</summary>
    /// <param name="expression">The value.</param>
    /// <param name="onVisit">Takes each of them, with the context in which the trace has come to it.</param>
    /// <param name="cancellationToken">Stops the trace.</param>
    /// <param name="visited">What earlier traces of the same asker have come through, which it need not be told of again.</param>
    public void VisitOrigins(
        ExpressionSyntax expression, Action<ExpressionSyntax, TraceBudget> onVisit, CancellationToken cancellationToken, HashSet<CopyGroup>? visited = null) =>
        Trace(expression, new TraceBudget(cancellationToken) { OnVisit = onVisit, Visited = visited ?? [] });

    internal IReadOnlyList<TracedText> Trace(ExpressionSyntax? expression, TraceBudget budget)
    {
        if (expression is null || !budget.TryEnter())
        {
            return [];
        }

        budget.Visit(expression);
        // Only a cancelled trace throws, and nobody asks its budget again.
        var texts = TraceCore(expression, budget);
        budget.Exit();
        return texts.Count > MaximumAlternatives ? [.. texts.Take(MaximumAlternatives)] : texts;
    }

    private IReadOnlyList<TracedText> TraceCore(ExpressionSyntax expression, TraceBudget budget)
    {
        switch (expression)
        {
            // The token's value is its own text.
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }:
                return [];
            case LiteralExpressionSyntax literal:
                return literal.Token.Value is string text ? [TracedText.OfLiteral(text, literal)]
                    : literal.Token.Value is char character ? [TracedText.OfSpelling(character.ToString(), literal)]
                    : [];
            case AwaitExpressionSyntax awaited:
                return Trace(awaited.Expression, budget);
            case InvocationExpressionSyntax invocation:
                return new CallTracer(this, budget).Trace(invocation);
            case BaseObjectCreationExpressionSyntax creation:
                return creation.ArgumentList is { Arguments.Count: > 0 } arguments && IsText(creation, budget)
                    ? Trace(arguments.Arguments[0].Expression, budget)
                    // new List<char> { 'a', 'b' }
                    : Elements(creation, ElementTracer.ElementsOf(creation) ?? [], budget);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } indexes } access:
                return indexes[0].Expression is RangeExpressionSyntax range ? Range(access, range, budget) : new ElementTracer(this, budget).Trace(access);
            case AnonymousFunctionExpressionSyntax function:
                return [.. ReturnedValues.Of(function).SelectMany(value => Trace(value, budget))];
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return new SymbolTracer(this, budget).Trace(expression);
            default:
                return PassedOn.From(expression) is { } taken ? [.. taken.SelectMany(part => Trace(part, budget))]
                    : TextParts.Of(expression) is { } parts ? Combine([.. parts.Select(part => OfPart(part, budget))], expression, budget)
                    : ElementTracer.ElementsOf(expression) is { } elements ? Elements(expression, elements, budget)
                    : [];
        }
    }

    private IReadOnlyList<TracedText> OfPart(TextPart part, TraceBudget budget) =>
        part is { Text: { } text, Expression: InterpolatedStringExpressionSyntax whole } ? [TracedText.OfLiteral(text, whole)] : Trace(part.Expression, budget);

    // text[3..], text[..^2]
    private IReadOnlyList<TracedText> Range(ElementAccessExpressionSyntax access, RangeExpressionSyntax range, TraceBudget budget)
    {
        var functions = new TextFunctions(this, budget);
        return functions.Cut(access, access.Expression, text =>
        {
            var start = range.LeftOperand is null ? 0 : functions.Place(range.LeftOperand, text.Length) ?? -1;
            var end = range.RightOperand is null ? text.Length : functions.Place(range.RightOperand, text.Length) ?? -1;
            return (start, end - start);
        });
    }

    // AsciiCharacter and bytes: each a constant of its own.
    private IReadOnlyList<TracedText> Elements(ExpressionSyntax array, IEnumerable<ExpressionSyntax> elements, TraceBudget budget)
    {
        var characters = new System.Text.StringBuilder();
        foreach (var element in elements)
        {
            var value = ConstantValue.Of(element, Source, budget.CancellationToken);
            var code = value switch
            {
                char c => c,
                byte b => b,
                int i and >= 0 and <= byte.MaxValue => i,
                _ => -1,
            };
            if (code < 0 || characters.Length > TracedText.MaximumLength)
            {
                return [];
            }

            // Of UTF-16 every second byte of a key is none.
            if (code > 0)
            {
                characters.Append((char)code);
            }
        }

        return characters.Length == 0 ? [] : [TracedText.OfSpelling(characters.ToString(), array)];
    }

    private bool IsText(BaseObjectCreationExpressionSyntax creation, TraceBudget budget) =>
        Source.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, budget.CancellationToken).Type
            is { SpecialType: SpecialType.System_String } or { Name: "StringBuilder" or "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" or "Lazy" };

    /// <summary>Every way to put one alternative of each part after the other; empty if a part has none and the trace leaves no gaps.</summary>
    internal static IReadOnlyList<TracedText> Combine(IReadOnlyList<IReadOnlyList<TracedText>> parts, ExpressionSyntax origin, TraceBudget? budget = null)
    {
        if (budget is { LeavesGaps: true } && parts.Any(p => p.Count > 0))
        {
            parts = [.. parts.Select(p => p.Count > 0 ? p : [TracedText.Gap(origin)])];
        }

        if (parts.Count == 0 || parts.Any(p => p.Count == 0))
        {
            return [];
        }

        var combinations = parts.Aggregate(1L, (product, part) => Math.Min(product * part.Count, int.MaxValue));
        var results = new List<TracedText>();
        for (var i = 0L; i < Math.Min(combinations, MaximumAlternatives); i++)
        {
            var rest = i;
            var chosen = new List<TracedText>(parts.Count);
            var length = 0;
            foreach (var part in parts)
            {
                var text = part[(int)(rest % part.Count)];
                rest /= part.Count;
                chosen.Add(text);
                length += text.Value.Length;
            }

            if (length <= TracedText.MaximumLength)
            {
                results.Add(TracedText.Join(chosen, origin));
            }
        }

        return results;
    }
}
