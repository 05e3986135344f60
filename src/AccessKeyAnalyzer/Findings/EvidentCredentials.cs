using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds the credentials that a file shows by itself: by a value's shape, by the names around it, by what stands beside it. Comments and inactive code count.
/// </summary>
internal sealed class EvidentCredentials(AlibabaCloudContext context)
{
    // In nodes of syntax. What is larger names no one value.
    private const int LargestStatement = 64;

    private readonly ValueTracer _tracer = context.Tracer;
    private readonly InactiveCalls _inactive = new(context);

    public IEnumerable<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var regions = MarkedRegions.Of(tree, cancellationToken);
        var (values, lines, places, written) = ValuesOf(tree, regions, cancellationToken);
        var known = new HashSet<(int, string)>();
        foreach (var match in CredentialClassifier.ClassifyNearby(values, lines))
        {
            var value = values[match.Index].Value.Substring(match.Match.Start, match.Match.Length);
            // What a literal holds twice is found where it stands first.
            if (match.Index >= written && !known.Add((match.Index, value)))
            {
                continue;
            }

            var location = places[match.Index](match.Match.Start, match.Match.Length);
            // A value in another file is found there.
            if (location.SourceTree == tree)
            {
                yield return new(location, match.Match.Kind, Spelling.Decoded(value), match.Match.RecognisedBy);
            }
        }

        for (var i = 0; i < written && SourceGate.Has(tree, Mention.EntryPoint, cancellationToken); i++)
        {
            var text = values[i].Value;
            foreach (var match in _inactive.In(text, (CSharpParseOptions)tree.Options, cancellationToken))
            {
                yield return new(places[i](match.Start, match.Length), match.Kind, text.Substring(match.Start, match.Length), match.RecognisedBy);
            }
        }
    }

    /// <summary>Says why the values are none that have the shape of one.</summary>
    public void Explain(SyntaxTree tree, Explanation explanation, CancellationToken cancellationToken)
    {
        var (values, lines, places, _) = ValuesOf(tree, [tree.GetRoot(cancellationToken)], cancellationToken);
        foreach (var doubt in CredentialClassifier.EvidenceNearby(values, lines)?.Doubts() ?? [])
        {
            if (places[doubt.Index](doubt.Start, doubt.Length) is { } location && location.SourceTree == tree)
            {
                explanation.Add(location.SourceSpan, doubt.What, $"not reported: {doubt.Why}");
            }
        }
    }

    // The texts that code writes stand behind those between it: Written is the first of them.
    private (List<NamedValue> Values, List<int> Lines, List<Func<int, int, Location>> Places, int Written) ValuesOf(
        SyntaxTree tree, IReadOnlyList<SyntaxNodeOrToken> regions, CancellationToken cancellationToken)
    {
        var values = new List<NamedValue>();
        var lines = new List<int>();
        var places = new List<Func<int, int, Location>>();
        var text = tree.GetText(cancellationToken);
        var model = _tracer.Source.ModelOf(tree);

        void Add(NamedValue value, int position, Func<int, int, Location> place)
        {
            values.Add(value);
            lines.Add(text.Lines.GetLineFromPosition(position).LineNumber);
            places.Add(place);
        }

        foreach (var (span, owner) in regions.SelectMany(region => TextsBetween(region, text)))
        {
            Add(new("", "", text.ToString(span)) { Beside = NameBeside(span, text, owner) }, span.Start,
                (from, length) => Location.Create(tree, new TextSpan(span.Start + from, length)));
        }

        var firstWritten = values.Count;
        var texts = new SourceTexts(_tracer, cancellationToken);
        foreach (var (expression, written) in regions.SelectMany(region => region.AsNode() is { } node ? texts.In(node) : []))
        {
            // To name a value its code must be bound: only what may be a credential is worth it.
            if (CandidateScanner.Scan(written.Value, withPlainIds: true).Count > 0)
            {
                Add(new EvidentName(_tracer.Source, model, cancellationToken).Of(expression, written.Value), expression.SpanStart, written.LocationOf);
            }
        }

        return (values, lines, places, firstWritten);
    }

    // string secret = ""; // …
    private static string NameBeside(TextSpan comment, SourceText text, SyntaxToken token)
    {
        var start = text.Lines.GetLineFromPosition(comment.Start).Start;
        // /// <value>…</value> right above what it describes
        if (token.SpanStart >= comment.End && IsNextLine(text, comment.End, token.SpanStart))
        {
            return token.Parent?.AncestorsAndSelf().Take(LargestStatement)
                .LastOrDefault(node => node is FieldDeclarationSyntax or PropertyDeclarationSyntax && node.SpanStart == token.SpanStart) is { } declared
                    ? NameOf(declared)
                    : "";
        }

        if (token.SpanStart < start || token.Span.End > comment.Start)
        {
            return "";
        }

        // ["secret"] = "", // …
        token = token.IsKind(SyntaxKind.CommaToken) && token.SpanStart > start ? token.Parent!.FindToken(token.SpanStart - 1) : token;
        var code = token.Parent?.AncestorsAndSelf().TakeWhile(node => NamesValue(node) && node.SpanStart >= start && node.Span.End <= comment.Start)
            .LastOrDefault();
        return code is null ? "" : NameOf(code);
    }

    // In a long sum each term would ask all those before it where they start.
    private static bool NamesValue(SyntaxNode node) => node is LiteralExpressionSyntax or AssignmentExpressionSyntax or not ExpressionSyntax;

    private static string NameOf(SyntaxNode code) => code.DescendantNodesAndSelf().Take(LargestStatement).Select(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => ExpressionName.OfTarget(assignment.Left),
        _ => "",
    }).FirstOrDefault(name => name.Length > 0) ?? "";

    // Comments in a row are one text: what they hold is spread over their lines. The token is the one that the first of them belongs to: to search for it
    // would be to go through all comments beside it.
    private static IEnumerable<(TextSpan Span, SyntaxToken Owner)> TextsBetween(SyntaxNodeOrToken region, SourceText text)
    {
        (TextSpan Span, SyntaxToken Owner)? open = null;
        foreach (var trivia in (region.AsNode()?.DescendantTrivia() ?? region.GetLeadingTrivia().Concat(region.GetTrailingTrivia())).Where(IsText))
        {
            var span = trivia.FullSpan;
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && open is { } comments && IsBlank(text, comments.Span.End, span.Start))
            {
                open = (TextSpan.FromBounds(comments.Span.Start, span.End), comments.Owner);
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? (span, trivia.Token) : null;
            if (open is null)
            {
                yield return (span, trivia.Token);
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    // A comment may end with its line.
    private static bool IsNextLine(SourceText text, int end, int start) =>
        IsBlank(text, end, start) && text.Lines.GetLineFromPosition(start).LineNumber - text.Lines.GetLineFromPosition(Math.Max(0, end - 1)).LineNumber <= 1;

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The name of a region and the text of a #warning are read by people too.
    private static bool IsText(SyntaxTrivia trivia) => trivia.IsDirective || trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia;
}
