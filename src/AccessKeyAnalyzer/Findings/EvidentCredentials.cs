using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds the credentials that a file shows by itself: by a value's shape, by the names around it, by what stands beside it. Comments and inactive code count.
/// </summary>
internal sealed class EvidentCredentials(ValueTracer tracer)
{
    // In nodes of syntax. What is larger names no one value.
    private const int LargestStatement = 64;

    private static readonly char[] CommentStarts = ['/', '#'];

    public IEnumerable<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var (values, lines, places, written) = ValuesOf(tree, MarkedRegions.Of(tree, cancellationToken), withDoubts: false, cancellationToken);
        var known = new HashSet<(int, string)>();
        foreach (var match in CredentialClassifier.EvidenceNearby(values, lines)?.Weigh() ?? [])
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
    }

    /// <summary>Says why the values are none that have the shape of one.</summary>
    public void Explain(SyntaxTree tree, Explanation explanation, CancellationToken cancellationToken)
    {
        var (values, lines, places, _) = ValuesOf(tree, [tree.GetRoot(cancellationToken)], withDoubts: true, cancellationToken);
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
        SyntaxTree tree, IReadOnlyList<SyntaxNodeOrToken> regions, bool withDoubts, CancellationToken cancellationToken)
    {
        var found = new List<(bool IsWritten, Func<NamedValue> Named, List<Candidate> Candidates, int Position, Func<int, int, Location> Place)>();
        var text = tree.GetText(cancellationToken);
        var code = new Lazy<string>(() => text.ToString());
        foreach (var (span, owner) in regions.SelectMany(region => TextsBetween(region, text, code)))
        {
            var between = text.ToString(span);
            if (CandidateScanner.Scan(between, withPlainIds: true) is { Count: > 0 } candidates)
            {
                found.Add((
                    IsWritten: false,
                    () => new("", "", between) { Beside = NameBeside(span, text, owner), Around = (code.Value, span.Start), Candidates = candidates },
                    candidates,
                    span.Start,
                    (from, length) => Location.Create(tree, new TextSpan(span.Start + from, length))));
            }
        }

        var texts = new SourceTexts(tracer, cancellationToken);
        var name = new EvidentName(tracer.Source, tracer.Source.ModelOf(tree), code, cancellationToken);
        // A name in one of several texts belongs to the value in the next, if there is one: all texts of a call are bound for it.
        if (SourceGate.Has(tree, Mention.CredentialValue, cancellationToken) || Written(leavesGaps: false).Any())
        {
            found.AddRange(Written(leavesGaps: true));
        }

        // To name a value its code may have to be bound: only what may be a credential is worth it.
        var namesSts = Holds(CandidateShape.LongSecret) && WordSearch.NamesSts(text);
        var hasSecret = Holds(CandidateShape.Secret);
        Predicate<Candidate> isIdle = candidate =>
            (candidate.Shape == CandidateShape.PlainId && !hasSecret) || (candidate.Shape == CandidateShape.LongSecret && !namesSts);
        found.RemoveAll(value => value.IsWritten && !withDoubts && value.Candidates.TrueForAll(isIdle));
        return (
            found.ConvertAll(value => value.Named()),
            found.ConvertAll(value => text.Lines.GetLineFromPosition(value.Position).LineNumber),
            found.ConvertAll(value => value.Place),
            found.FindAll(value => !value.IsWritten).Count);

        bool Holds(CandidateShape shape) => found.Exists(value => value.Candidates.Exists(candidate => candidate.Shape == shape));

        IEnumerable<(bool, Func<NamedValue>, List<Candidate>, int, Func<int, int, Location>)> Written(bool leavesGaps) =>
            from region in regions
            where region.IsNode
            from written in texts.In(region.AsNode()!, leavesGaps)
            let candidates = CandidateScanner.Scan(written.Text.Value, withPlainIds: true)
            where candidates.Count > 0
            select (true, new Func<NamedValue>(() => name.Of(written.Expression, written.Text.Value, candidates)), candidates,
                written.Expression.SpanStart, new Func<int, int, Location>(written.Text.LocationOf));
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
    private static IEnumerable<(TextSpan Span, SyntaxToken Owner)> TextsBetween(SyntaxNodeOrToken region, SourceText text, Lazy<string> code)
    {
        var texts = new List<(TextSpan Span, SyntaxToken Owner)>();
        var follows = false;
        foreach (var trivia in TriviaIn(region, code).Where(IsText))
        {
            var (span, isLine) = (trivia.FullSpan, trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
            if (isLine && follows && IsBlank(text, texts[texts.Count - 1].Span.End, span.Start))
            {
                texts[texts.Count - 1] = (TextSpan.FromBounds(texts[texts.Count - 1].Span.Start, span.End), texts[texts.Count - 1].Owner);
            }
            else
            {
                texts.Add((span, trivia.Token));
            }

            follows = isLine;
        }

        return texts;
    }

    // Of the thousands of tokens in a region few have comments: those are found by how a comment begins.
    private static IEnumerable<SyntaxTrivia> TriviaIn(SyntaxNodeOrToken region, Lazy<string> code)
    {
        if (region.AsNode() is not { ContainsSkippedText: false } node)
        {
            return region.AsNode()?.DescendantTrivia() ?? TriviaOf(region.AsToken());
        }

        return CommentedTokens(node, code.Value).SelectMany(TriviaOf);
    }

    private static IEnumerable<SyntaxToken> CommentedTokens(SyntaxNode node, string code)
    {
        var (start, end) = (node.FullSpan.Start, node.FullSpan.End);
        while (code.IndexOfAny(CommentStarts, start, end - start) is >= 0 and var at)
        {
            var token = node.FindToken(at);
            yield return token;
            start = token.FullSpan.End;
        }
    }

    private static IEnumerable<SyntaxTrivia> TriviaOf(SyntaxToken token) => token.LeadingTrivia.Concat(token.TrailingTrivia);

    // A comment may end with its line.
    private static bool IsNextLine(SourceText text, int end, int start) =>
        IsBlank(text, end, start) && text.Lines.GetLineFromPosition(start).LineNumber - text.Lines.GetLineFromPosition(Math.Max(0, end - 1)).LineNumber <= 1;

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    // The name of a region and the text of a #warning are read by people too.
    private static bool IsText(SyntaxTrivia trivia) => trivia.IsDirective || trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia;
}
