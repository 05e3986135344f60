using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Naming;
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
    public IEnumerable<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var (values, lines, places, written) = ValuesOf(tree, MarkedRegions.Of(tree, cancellationToken), cancellationToken);
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
        var model = tracer.Source.ModelOf(tree);

        void Add(NamedValue value, int position, Func<int, int, Location> place)
        {
            values.Add(value);
            lines.Add(text.Lines.GetLineFromPosition(position).LineNumber);
            places.Add(place);
        }

        foreach (var span in regions.SelectMany(region => TextsBetween(region, text)))
        {
            Add(new("", "", text.ToString(span)), span.Start, (from, length) => Location.Create(tree, new TextSpan(span.Start + from, length)));
        }

        var firstWritten = values.Count;
        var texts = new SourceTexts(tracer, cancellationToken);
        foreach (var (expression, written) in regions.SelectMany(region => region.AsNode() is { } node ? texts.In(node) : []))
        {
            // To name a value its code must be bound: only what may be a credential is worth it.
            if (CandidateScanner.Scan(written.Value, withPlainIds: true).Count > 0)
            {
                Add(Named(expression, written.Value, model, cancellationToken), expression.SpanStart, written.LocationOf);
            }
        }

        return (values, lines, places, firstWritten);
    }

    // A value is called what its declaration calls it, what it is called where it goes, or what a comment calls it: the first that makes a secret of it counts.
    private NamedValue Named(ExpressionSyntax expression, string value, SemanticModel model, CancellationToken cancellationToken)
    {
        var called = SourceName.Of(expression, model, cancellationToken);
        var named = new NamedValue(called, SourceScope.Of(expression, called), value, SourceScope.ContainerOf(expression));
        var name = CredentialName.Read(named.Name);
        if (name.Strength == NameStrength.Certain || name.IsForeign || name.IsHarmless
            || CandidateScanner.Scan(value) is not [{ IsSecret: true } secret] || secret.Length != value.Length)
        {
            return named;
        }

        return new UsedNames(tracer.Source, cancellationToken).Of(expression)
            .Append((Name: CommentBeside.Of(expression), named.Scope))
            .Concat(AttributeBeside.Of(expression).Select(text => (Name: text, named.Scope)))
            // Asked last, since it binds.
            .Concat(new[] { expression }.Select(value => (Name: called, Scope: OwnerOf(value, model, cancellationToken) + ":" + named.Scope)))
            .Select(use => named with { Name = use.Name, Scope = use.Scope })
            .Prepend(named)
            .FirstOrDefault(n => CredentialClassifier.Classify([n]).Count > 0) is { Value: not null } evident ? evident : named;
    }

    // The type whose member takes the value, which an initialiser or a lambda's parameter does not write.
    private static string OwnerOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var taker = value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            ArgumentSyntax { Parent.Parent: { } call } => call,
            _ => null,
        };
        return taker is null ? "" : model.GetSymbolInfo(taker, cancellationToken).Symbol?.ContainingType?.Name ?? "";
    }

    // Comments in a row are one text: what they hold is spread over their lines.
    private static IEnumerable<TextSpan> TextsBetween(SyntaxNodeOrToken region, SourceText text)
    {
        TextSpan? open = null;
        foreach (var trivia in (region.AsNode()?.DescendantTrivia() ?? region.GetLeadingTrivia().Concat(region.GetTrailingTrivia())).Where(IsText))
        {
            var span = trivia.FullSpan;
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && open is { } comments && IsBlank(text, comments.End, span.Start))
            {
                open = TextSpan.FromBounds(comments.Start, span.End);
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? span : null;
            if (open is null)
            {
                yield return span;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

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
