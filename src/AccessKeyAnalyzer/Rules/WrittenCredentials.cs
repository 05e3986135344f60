using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>Finds the credentials that a file shows by itself: by a value's shape, by the names around it, by what stands beside it. Comments and inactive code count.</summary>
internal sealed class WrittenCredentials(ValueTracer tracer)
{
    public IEnumerable<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var values = new List<NamedValue>();
        var lines = new List<int>();
        var places = new List<Func<ValueMatch, Location>>();
        var root = tree.GetRoot(cancellationToken);
        var text = tree.GetText(cancellationToken);
        var model = tracer.Source.ModelOf(tree);

        void Add(NamedValue value, int position, Func<ValueMatch, Location> place)
        {
            values.Add(value);
            lines.Add(text.Lines.GetLineFromPosition(position).LineNumber);
            places.Add(place);
        }

        foreach (var trivia in root.DescendantTrivia().Where(IsText))
        {
            var start = trivia.FullSpan.Start;
            Add(new("", "", trivia.ToFullString()), start, m => Location.Create(tree, new TextSpan(start + m.Start, m.Length)));
        }

        foreach (var expression in TextsIn(root))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var traced in tracer.Trace(expression, cancellationToken))
            {
                if (traced.Value.Length >= ShortestValue)
                {
                    var named = new NamedValue(SourceName.Of(expression, model, cancellationToken), SourceName.ScopeOf(expression), traced.Value);
                    Add(named, expression.SpanStart, m => traced.LocationOf(m.Start, m.Length));
                }
            }
        }

        foreach (var match in CredentialClassifier.ClassifyNearby(values, lines))
        {
            var location = places[match.Index](match.Match);
            // A value in another file is found there.
            if (location.SourceTree == tree)
            {
                var value = values[match.Index].Value.Substring(match.Match.Start, match.Match.Length);
                yield return new(location, match.Match.Kind, value, match.Match.RecognisedBy);
            }
        }
    }

    // No ID or secret is shorter.
    private const int ShortestValue = 16;

    // The name of a region and the text of a #warning are read by people too.
    private static bool IsText(SyntaxTrivia trivia) => trivia.IsDirective || trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia;

    // The outermost expressions that make a text; if one cannot be followed, its parts.
    private IEnumerable<ExpressionSyntax> TextsIn(SyntaxNode root)
    {
        var covered = new HashSet<SyntaxNode>();
        foreach (var node in root.DescendantNodes(n => !covered.Contains(n)))
        {
            if (node is not ExpressionSyntax expression)
            {
                continue;
            }

            if (expression is LiteralExpressionSyntax { Token.Value: string })
            {
                yield return expression;
            }
            else if (IsComposite(expression) && tracer.Trace(expression, CancellationToken.None).Count > 0)
            {
                covered.Add(expression);
                yield return expression;
            }
        }
    }

    private static bool IsComposite(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        InterpolatedStringExpressionSyntax => true,
        InvocationExpressionSyntax invocation => TextFunctions.Names.Contains(CallTracer.NameOf(invocation.Expression)),
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: >= ShortestValue } elements } => IsCharacter(elements[0]),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: >= ShortestValue } elements } => IsCharacter(elements[0]),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions: { Count: >= ShortestValue } elements } => IsCharacter(elements[0]),
        CollectionExpressionSyntax { Elements: { Count: >= ShortestValue } elements } => elements[0] is ExpressionElementSyntax { Expression: { } first } && IsCharacter(first),
        _ => false,
    };

    private static bool IsCharacter(ExpressionSyntax element) => element is LiteralExpressionSyntax or CastExpressionSyntax;
}
