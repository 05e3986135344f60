using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.Descriptors;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// A key that stays, because others use it, must still be reported when the client has moved that gave it away. Where its own name does not tell, the fix
/// writes beside it what it is: a comment that people read, and that the rules read as the value's name, so that nothing but a suppression silences it.
/// </summary>
internal static class SilencedKeys
{
    private const string SecretMark = "AccessKeySecret to be revoked";
    private const string IdMark = "AccessKeyId to be revoked";

    /// <summary>The solution with every key marked that would go silent; null where one would go silent in spite of its mark.</summary>
    public static async Task<Solution?> MarkAsync(
        Solution before, Solution after, IEnumerable<KeptKey> kept, Func<Location, bool> isGone, CancellationToken cancellationToken)
    {
        foreach (var file in kept.Where(key => HasText(key.Code)).GroupBy(key => key.Code.SyntaxTree))
        {
            if (before.GetDocument(file.Key) is not { } document || document is SourceGeneratedDocument)
            {
                continue;
            }

            var found = (await KeyFindings.InAsync(document, cancellationToken).ConfigureAwait(false))
                .Where(finding => !isGone(finding.Location)
                    && file.Any(key => key.Code.Span.Contains(finding.Location.SourceSpan))).ToList();
            var original = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (found.Count == 0
                || await SilentAsync(found, original, after.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } silent)
            {
                continue;
            }

            if (file.Key.IsGenerated())
            {
                return null;
            }

            var root = (await after.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            after = after.WithText(document.Id, root.SyntaxTree.GetText(cancellationToken).WithChanges(silent
                .SelectMany(finding => Marks(root, original.ToString(finding.Location.SourceSpan), finding.Id)).OrderBy(change => change.Span.Start)));
            if ((await SilentAsync(found, original, after.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                return null;
            }
        }

        return after;
    }

    private static bool HasText(SyntaxNode declaration) => declaration.DescendantTokens().Any(token => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken);

    /// <summary>Those that stand in the new file, and are no longer found there.</summary>
    private static async Task<List<Diagnostic>> SilentAsync(List<Diagnostic> found, SourceText original, Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var whole = text.ToString();
        var heard = new HashSet<string>((await KeyFindings.InAsync(document, cancellationToken).ConfigureAwait(false))
            .Select(finding => text.ToString(finding.Location.SourceSpan)));
        return [.. found.Where(finding => original.ToString(finding.Location.SourceSpan) is var value
            && !heard.Contains(value) && whole.IndexOf(value, StringComparison.Ordinal) >= 0)];
    }

    // Behind the whole text, whatever part of it is the key: within it, a mark would be text.
    private static IEnumerable<TextChange> Marks(SyntaxNode root, string value, string rule) => Places(root.ToFullString(), value)
        .Where(place => root.FindToken(place.Start).Span.Contains(place.Start))
        .Select(place => root.FindNode(place)).Take(1)
        .Select(node => Mark(root.SyntaxTree.GetText(), (node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() ?? node).Span.End, rule));

    private static IEnumerable<TextSpan> Places(string text, string value)
    {
        for (var start = text.IndexOf(value, StringComparison.Ordinal); start >= 0; start = text.IndexOf(value, start + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(start, value.Length);
        }
    }

    private static TextChange Mark(SourceText text, int end, string rule)
    {
        var mark = rule == RuleIdentifiers.AccessKeyIdInSource ? IdMark : SecretMark;
        var line = text.Lines.GetLineFromPosition(end);
        var rest = text.ToString(TextSpan.FromBounds(end, line.End));
        return rest.Trim(' ', '\t', ';', ',', ')', '}') is ""
            ? new TextChange(new TextSpan(line.End, 0), $" // {mark}")
            : new TextChange(new TextSpan(end, 0), $" /* {mark} */");
    }
}
