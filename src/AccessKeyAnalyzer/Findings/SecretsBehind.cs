using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds the secrets behind a place that takes one, where the trace to it gives no value: what goes in there must have the shape of a secret, and no name of
/// another thing.
/// </summary>
internal sealed class SecretsBehind(SourceModel source, CancellationToken cancellationToken)
{
    private static readonly char[] OfPaths = ['/', '.', ':', '\\'];

    private readonly LiteralsBehind _literals = new(source, cancellationToken);

    public IEnumerable<CredentialFinding> Of(Sink sink, FormattableString recognisedBy)
    {
        if (sink.Slot.Part != CredentialPart.AccessKeySecret || sink.EntryPoint.Values != SlotContent.AccessKeysOnly)
        {
            yield break;
        }

        foreach (var literal in _literals.Of(sink.Value))
        {
            if (literal.Token.Value is string { Length: >= KeyLengths.Secret and <= Distances.Value } text
                && (InOnePiece(text, literal) ?? InPieces(text, literal)) is var (location, kind, value))
            {
                yield return new(location, kind, value, recognisedBy);
            }
        }
    }

    private (Location, CredentialKind, string)? InOnePiece(string text, LiteralExpressionSyntax literal)
    {
        if (SlotJudge.Judge(text, CredentialPart.AccessKeySecret, takesKeysOnly: false, $"") is not { } match)
        {
            return null;
        }

        var value = Spelling.Decoded(text.Substring(match.Start, match.Length));
        var named = new NamedValue(SourceName.Of(literal, source.ModelOf(literal.SyntaxTree), cancellationToken), "", text);
        var name = CandidateContext.Of(named, CandidateScanner.Scan(text)[0], floor: 0).Name;
        return name.IsForeign || name.IsHarmless ? null : (TracedText.OfLiteral(text, literal).LocationOf(match.Start, match.Length), match.Kind, value);
    }

    private static (Location, CredentialKind, string)? InPieces(string text, LiteralExpressionSyntax literal)
    {
        // Whatever stands between the pieces, no key has it. A path has names between its slashes and dots.
        var pieces = new string([.. text.Where(AsciiCharacter.IsBase62)]);
        return pieces.Length == KeyLengths.Secret && text.IndexOfAny(OfPaths) < 0
            && text.Where(c => !AsciiCharacter.IsBase62(c)).Distinct().Take(2).Count() == 1
            && CandidateScanner.Scan(pieces) is [{ IsSecret: true, Length: KeyLengths.Secret }]
            ? (literal.GetLocation(), CredentialKind.AccessKeySecret, pieces)
            : null;
    }
}
