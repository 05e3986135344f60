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

        foreach (var (expression, written) in new WrittenTexts(tracer, cancellationToken).In(root))
        {
            // To name a value its code must be bound: only what may be a credential is worth it.
            if (CandidateScanner.Scan(written.Value, withPlainIds: true).Count > 0)
            {
                var named = new NamedValue(SourceName.Of(expression, model, cancellationToken), SourceScope.Of(expression), written.Value, SourceScope.ContainerOf(expression));
                Add(named, expression.SpanStart, m => written.LocationOf(m.Start, m.Length));
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

    // The name of a region and the text of a #warning are read by people too.
    private static bool IsText(SyntaxTrivia trivia) => trivia.IsDirective || trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia;
}
