using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>The texts that a file writes: its literals, what it puts together from several, what it decodes.</summary>
internal readonly struct SourceTexts(ValueTracer tracer, CancellationToken cancellationToken)
{
    // Calls that put several texts together: where one is known only at run time, the names in the others still belong to their values.
    private static readonly HashSet<string> Joining = ["Concat", "Join", nameof(ToString), .. FormatTracer.Functions];

    /// <summary>Each text with the outermost expression that makes it.</summary>
    /// <param name="root">The code.</param>
    /// <param name="leavesGaps">Whether also what is put together from texts of which some are unknown.</param>
    public IEnumerable<(ExpressionSyntax Expression, TracedText Text)> In(SyntaxNode root, bool leavesGaps)
    {
        var covered = new HashSet<SyntaxNode>();
        foreach (var expression in root.DescendantNodes(n => !covered.Contains(n)).OfType<ExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (covered.Contains(expression))
            {
                continue;
            }

            foreach (var text in TextsOf(expression, leavesGaps, covered))
            {
                if (text.Value.Length >= KeyLengths.ShortId)
                {
                    yield return (expression, text);
                }
            }
        }
    }

    private IReadOnlyList<TracedText> TextsOf(ExpressionSyntax expression, bool leavesGaps, HashSet<SyntaxNode> covered)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value is not string text ? []
                : ByteText.MayBeObject(text) && ByteText.FromBase64(text) is { } decoded ? [TracedText.OfSpelling(decoded, literal)]
                : [TracedText.OfLiteral(text, literal)];
        }

        if (TextParts.Of(expression) is { } parts)
        {
            return new JoinedText(tracer, cancellationToken).Of(parts, expression, covered);
        }

        if (!Respells(expression))
        {
            return [];
        }

        if (tracer.TraceDeclared(expression, cancellationToken) is { Count: > 0 } traced)
        {
            covered.Add(expression);
            return traced;
        }

        return leavesGaps && expression is InvocationExpressionSyntax call && Joining.Contains(ExpressionName.OfCallee(call.Expression))
            ? tracer.TraceWithGaps(call, cancellationToken)
            : [];
    }

    // What shows a text that no literal shows.
    private static bool Respells(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax invocation => Respells(invocation, ExpressionName.OfCallee(invocation.Expression)),
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: >= KeyLengths.ShortId } elements } => IsCharacter(elements[0]),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: >= KeyLengths.ShortId } elements } => IsCharacter(elements[0]),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions: { Count: >= KeyLengths.ShortId } elements } =>
            IsCharacter(elements[0]),
        CollectionExpressionSyntax { Elements: { Count: >= KeyLengths.ShortId } elements } =>
            elements[0] is ExpressionElementSyntax { Expression: { } first } && IsCharacter(first),
        _ => false,
    };

    private static bool Respells(InvocationExpressionSyntax call, string function) => function switch
    {
        "ToString" =>
            call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && receiver is IdentifierNameSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax,
        "Concat" or "Join" or "Format" => TextParts.IsOfString(call),
        // What is written is filled in on the way.
        _ when FormatTracer.Functions.Contains(function) => call.ArgumentList.Arguments.Count > 1,
        // list.Remove(item); what is a text is used.
        _ => call.Parent is not ExpressionStatementSyntax && TextFunctions.Respelling.Contains(function),
    };

    private static bool IsCharacter(ExpressionSyntax element) => element is LiteralExpressionSyntax or CastExpressionSyntax;
}
