using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Reads a text that is put together from parts of which some are known only when the program runs: <c>$"id={id};secret=…"</c>. A part is followed to its
/// constant only where that can show a key, because most holes of most texts never do and following them means binding the code around them.
/// </summary>
internal readonly struct JoinedText(ValueTracer tracer, CancellationToken cancellationToken)
{
    /// <summary>What the whole may say, with a gap where a part is not known.</summary>
    /// <param name="parts">The parts of the whole.</param>
    /// <param name="whole">The expression that puts them together.</param>
    /// <param name="covered">Takes the parts that the answer speaks for.</param>
    public IReadOnlyList<TracedText> Of(IReadOnlyList<TextPart> parts, ExpressionSyntax whole, HashSet<SyntaxNode> covered)
    {
        var texts = parts.Select(part =>
            (IReadOnlyList<TracedText>)[part.Text is null ? TracedText.Gap(part.Expression) : TracedText.OfLiteral(part.Text, part.Expression)]).ToList();
        var showsCandidate = CandidateScanner.Scan(string.Concat(texts.Select(text => text[0].Value)), withPlainIds: true).Count > 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (MayBeKey(parts[i]) && (showsCandidate || MayContinue(parts, i) || IsNamed(parts, i))
                && tracer.TraceDeclared(parts[i].Expression, cancellationToken) is { Count: > 0 } traced)
            {
                texts[i] = traced;
                // settings.Get("aliyun.secret", "…") names what it is given.
                if (parts[i].Expression is not InvocationExpressionSyntax)
                {
                    covered.Add(parts[i].Expression);
                }
            }
        }

        foreach (var part in parts)
        {
            if (part.Text is not null && part.Expression != whole)
            {
                covered.Add(part.Expression);
            }
        }

        return ValueTracer.Combine(texts, whole);
    }

    // Whether a key may run over one of the seams of the part.
    private static bool MayContinue(IReadOnlyList<TextPart> parts, int index) =>
        (index > 0 && EndsInKey(parts[index - 1])) || (index < parts.Count - 1 && StartsInKey(parts[index + 1]));

    private static bool EndsInKey(TextPart part) => part.Text switch
    {
        null => part.MayBeKey,
        "" => false,
        var text => IsOfKey(text[text.Length - 1]) || text.EndsWith("STS.", StringComparison.Ordinal) || text.EndsWith("TMP.", StringComparison.Ordinal),
    };

    private static bool StartsInKey(TextPart part) => part.Text is null ? part.MayBeKey : part.Text.Length > 0 && IsOfKey(part.Text[0]);

    private static bool IsOfKey(char c) => AsciiCharacter.IsBase62(c) || c == '+';

    // What is called a hash is one, whatever stands before it: "no AccessKeySecret: " + requestId
    private static bool MayBeKey(TextPart part) =>
        part is { Text: null, MayBeKey: true } && CredentialName.Read(ExpressionName.OfTarget(part.Expression)) is { IsHarmless: false, IsForeign: false };

    // "AccessKeySecret=" + secret, $"https://{id}:{secret}@host"
    private static bool IsNamed(IReadOnlyList<TextPart> parts, int index) => (index < parts.Count - 1 && parts[index + 1].Text is ['@', ..])
        || index > 0 && parts[index - 1].Text is { Length: > 0 } before && CredentialName.Read(NameBefore.Read(before, before.Length, 0)).Part is not null;
}
