using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows what is computed from each character of a text: <c>bytes.Select(b => (byte)(b ^ 0x5A))</c>, <c>b[i] ^= 0x5A</c> in a loop.</summary>
internal sealed class ProjectionTracer(ValueTracer tracer, TraceBudget budget)
{
    // In lambdas and members of members. What lies deeper is not followed.
    private const int Deepest = 16;

    /// <summary>What the function makes of the collection. What has a key's shape already, and what the function cannot be told to make, stays.</summary>
    public IReadOnlyList<TracedText> Select(ExpressionSyntax collection, ExpressionSyntax function)
    {
        var texts = tracer.Trace(collection, budget);
        // Enumerable.Range(0, hex.Length / 2).Select(i => Convert.ToByte(hex.Substring(2 * i, 2), 16))
        if (texts.Count == 0 && DigitsIn(function) is { } digits)
        {
            return new TextFunctions(tracer, budget).FromHex(digits);
        }

        var parameters = function switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 or 2 } list } => list.Select(p => p.Identifier.ValueText).ToArray(),
            _ => [],
        };
        return parameters.Length > 0 && function is LambdaExpressionSyntax { ExpressionBody: { } body }
            ? Each(texts, body, parameters[0], parameters.ElementAtOrDefault(1))
            : texts;
    }

    // The text whose pairs of digits a function takes for bytes.
    private static ExpressionSyntax? DigitsIn(ExpressionSyntax function) =>
        function is LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax call }
        && call.ArgumentList.Arguments is [{ Expression: InvocationExpressionSyntax pair }, ..]
        && ExpressionName.OfCallee(call.Expression) is "ToByte" or "Parse" && ExpressionName.OfCallee(pair.Expression) == nameof(string.Substring)
            ? Arguments.ReceiverOf(pair)
            : null;

    /// <summary>
    /// What a loop puts together from what it computes of each element: <c>foreach (var b in bytes) text += (char)(b ^ 0x5A)</c>, and the same with
    /// <c>bytes[i]</c>. Null where the expression stands in no loop over a text.
    /// </summary>
    /// <param name="body">What is computed.</param>
    public IReadOnlyList<TracedText>? Joined(ExpressionSyntax body)
    {
        foreach (var loop in body.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (loop is ForEachStatementSyntax each && Mentions(body, each.Identifier.ValueText))
            {
                return OfElements(body, each.Expression, each.Identifier.ValueText, index: null);
            }

            if (loop is ForStatementSyntax or WhileStatementSyntax && ElementIn(body) is { } element)
            {
                return OfElements(body, element);
            }
        }

        return null;
    }

    private IReadOnlyList<TracedText>? OfElements(ExpressionSyntax body, ElementAccessExpressionSyntax element) =>
        OfElements(body, element.Expression, element.ToString(), element.ArgumentList.Arguments[0].ToString());

    private IReadOnlyList<TracedText>? OfElements(ExpressionSyntax body, ExpressionSyntax collection, string element, string? index) =>
        tracer.Trace(collection, budget) is { Count: > 0 } texts ? Each(texts, body, element, index)
        // text += piece
        : body.ToString() == element && new CallTracer(tracer, budget).PartsOf(collection) is { Count: > 0 } pieces ? ValueTracer.Combine(pieces, body, budget)
        : null;

    // bytes[i], and not key[i % key.Length]
    private static ElementAccessExpressionSyntax? ElementIn(ExpressionSyntax body, string? index = null) =>
        body.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().FirstOrDefault(
            access => access.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax at }] && (index is null || at.Identifier.ValueText == index));

    private static bool Mentions(ExpressionSyntax body, string name) =>
        body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(mention => mention.Identifier.ValueText == name);

    /// <summary>What a loop makes of each element that it assigns to.</summary>
    /// <param name="texts">What the elements are before.</param>
    /// <param name="assignment">The assignment to the element.</param>
    public IReadOnlyList<TracedText> Loop(IReadOnlyList<TracedText> texts, AssignmentExpressionSyntax assignment)
    {
        var index = assignment.Left is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0].ToString() : null;
        var element = assignment.Left.ToString();
        // result[i] = (char)(bytes[i] ^ 0x5A), where result holds nothing yet.
        if (texts.Count == 0 && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && ElementIn(assignment.Right, index) is { } other)
        {
            return OfElements(assignment.Right, other) ?? texts;
        }

        return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? Each(texts, assignment.Right, element, index)
            : Operators.TryGetValue(assignment.Kind(), out var operation) ? Each(texts, assignment.Right, element, index, operation)
            : texts;
    }

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Operators = new()
    {
        [SyntaxKind.ExclusiveOrAssignmentExpression] = SyntaxKind.ExclusiveOrExpression,
        [SyntaxKind.AddAssignmentExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.SubtractAssignmentExpression] = SyntaxKind.SubtractExpression,
    };

    private IReadOnlyList<TracedText> Each(
        IReadOnlyList<TracedText> texts, ExpressionSyntax body, string element, string? index, SyntaxKind? operation = null) =>
    [
        .. from text in texts
           let computed = IsKey(text.Value) ? null : Compute(text.Value, body, element, index, operation)
           select computed is null ? text : TracedText.OfSpelling(computed, text.Origin),
    ];

    private static bool IsKey(string text) => CandidateScanner.Scan(text) is [{ } candidate] && candidate.Length == text.Length;

    private string? Compute(string text, ExpressionSyntax body, string element, string? index, SyntaxKind? operation)
    {
        if (text.Length > TracedText.MaximumLength)
        {
            return null;
        }

        var computed = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            budget.CancellationToken.ThrowIfCancellationRequested();
            if (Value(body, new(element, text[i], index, i), 0) is not { } value
                || (operation is { } kind ? Apply(kind, text[i], value) : value) is not { } result)
            {
                return null;
            }

            // A byte holds no more; a character of a key is one.
            computed[i] = (char)(result & 0xFF);
        }

        return new(computed);
    }

    private int? Value(ExpressionSyntax expression, Place place, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (expression.ToString() is var written && (written == place.Element || written == place.Index))
        {
            return written == place.Element ? place.Value : place.At;
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Value(parenthesized.Expression, place, depth + 1),
            CastExpressionSyntax cast => Value(cast.Expression, place, depth + 1),
            CheckedExpressionSyntax @checked => Value(@checked.Expression, place, depth + 1),
            BinaryExpressionSyntax binary when Value(binary.Left, place, depth + 1) is { } left && Value(binary.Right, place, depth + 1) is { } right =>
                Apply(binary.Kind(), left, right),
            // key[i % key.Length]
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
                when Value(arguments[0].Expression, place, depth + 1) is { } at && Text(access.Expression) is { } key && at >= 0 && at < key.Length => key[at],
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } access when Text(access.Expression) is { } key => key.Length,
            _ => ConstantValue.Of(expression, tracer.Source, budget.CancellationToken) switch
            {
                int number => number,
                byte number => number,
                char character => character,
                _ => expression is IdentifierNameSyntax name && Only(name) is { } given ? Value(given, place, depth + 1) : null,
            },
        };
    }

    // byte key = 0x5A; what has one value may be a constant.
    private ExpressionSyntax? Only(IdentifierNameSyntax name) =>
        tracer.Source.SymbolOf(name, budget.CancellationToken) is (ILocalSymbol or IFieldSymbol) and { } variable
        && new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).Of(variable).Take(2).ToList()
            is [{ IsWhole: true, Value: { } given }]
            ? given
            : null;

    private string? Text(ExpressionSyntax expression) => tracer.Trace(expression, budget) is [{ Value: var text }, ..] ? text : null;

    private static int? Apply(SyntaxKind operation, int left, int right) => operation switch
    {
        SyntaxKind.ExclusiveOrExpression => left ^ right,
        SyntaxKind.AddExpression => unchecked(left + right),
        SyntaxKind.SubtractExpression => unchecked(left - right),
        SyntaxKind.BitwiseAndExpression => left & right,
        SyntaxKind.BitwiseOrExpression => left | right,
        SyntaxKind.ModuloExpression when right > 0 => left % right,
        _ => null,
    };

    private readonly record struct Place(string Element, int Value, string? Index, int At);
}
