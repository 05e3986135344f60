using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>The functions that cut, change or decode one text.</summary>
internal sealed class TextFunctions(ValueTracer tracer, TraceBudget budget)
{
    /// <summary>The names of those that can show a key which no literal shows.</summary>
    public static readonly HashSet<string> Respelling =
    [
        "FromBase64String", "FromBase64CharArray", "FromHexString", "Reverse", "Replace", "Trim", "TrimStart", "TrimEnd", "Substring", "Insert", "Remove", "UnescapeDataString", "UrlDecode", "HtmlDecode", "Slice",
    ];

    /// <summary>What the named function makes of what its text may be; null if it is none of ours, or is called on no text.</summary>
    public IReadOnlyList<TracedText>? Apply(InvocationExpressionSyntax call, string name, ExpressionSyntax? receiver)
    {
        var arguments = call.ArgumentList.Arguments;
        var first = arguments.Count > 0 ? arguments[0].Expression : null;
        return name switch
        {
            "FromBase64String" or "FromBase64CharArray" when first is not null => Respell(first, ByteText.FromBase64),
            "FromHexString" when first is not null => FromHex(first),
            "UnescapeDataString" or "UrlDecode" or "HtmlDecode" when first is not null =>
                Respell(first, name == "HtmlDecode" ? System.Net.WebUtility.HtmlDecode : Uri.UnescapeDataString),
            "Reverse" => Respell(receiver is not null && first is null ? receiver : first, s => new([.. s.Reverse()])),
            "ToUpper" or "ToUpperInvariant" when receiver is not null => Respell(receiver, s => s.ToUpperInvariant()),
            "ToLower" or "ToLowerInvariant" when receiver is not null => Respell(receiver, s => s.ToLowerInvariant()),
            // A key has no blanks around it.
            "PadLeft" or "PadRight" when receiver is not null => tracer.Trace(receiver, budget),
            "Trim" or "TrimStart" or "TrimEnd" when receiver is not null => Trimmed(call, receiver, name),
            "Substring" or "Slice" or "AsSpan" or "AsMemory" when receiver is not null && MayBeNumber(first) => IfAny(Cut(call, receiver, text =>
                Number(arguments, 0) is { } start ? (start, arguments.Count > 1 ? Number(arguments, 1) ?? -1 : text.Length - start) : (-1, -1))),
            "Replace" when receiver is not null && arguments.Count >= 2 =>
                Replaced(call, receiver, Constant(arguments[0].Expression), arguments[1].Expression),
            "Insert" when receiver is not null && arguments.Count == 2 && MayBeNumber(first)
                && arguments[1].Expression is not AnonymousFunctionExpressionSyntax =>
                IfAny(Inserted(receiver, arguments[0].Expression, arguments[1].Expression)),
            "Remove" when receiver is not null && MayBeNumber(first) => IfAny(Respell(receiver, s =>
                Number(arguments, 0) is not { } from || from < 0 || from > s.Length ? null
                : arguments.Count == 1 ? s.Substring(0, from)
                : Number(arguments, 1) is { } count and >= 0 && count <= s.Length - from ? s.Remove(from, count) : null)),
            _ => null,
        };
    }

    // Other types have functions of these names, too.
    private static IReadOnlyList<TracedText>? IfAny(IReadOnlyList<TracedText> results) => results.Count > 0 ? results : null;

    /// <summary>What hexadecimal digits stand for.</summary>
    public IReadOnlyList<TracedText> FromHex(ExpressionSyntax digits) => Respell(digits, ByteText.FromHex);

    /// <summary>The element of <c>text.Split(separator)</c> at the given place; a negative place counts from the end.</summary>
    public IReadOnlyList<TracedText> Part(InvocationExpressionSyntax split, int place) =>
        [.. Pieces(split).Select(pieces => pieces.ElementAtOrDefault(place < 0 ? pieces.Count + place : place)).OfType<TracedText>()];

    /// <summary>For each text that <c>text.Split(separator)</c> may take apart, its pieces; empty for anything else.</summary>
    public IReadOnlyList<IReadOnlyList<TracedText>> Pieces(ExpressionSyntax split)
    {
        if (split is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Split" } access,
                ArgumentList.Arguments: { Count: > 0 } arguments
            }
            || Constant(arguments[0].Expression) is not { Length: > 0 } separator)
        {
            return [];
        }

        var results = new List<IReadOnlyList<TracedText>>();
        foreach (var text in tracer.Trace(access.Expression, budget))
        {
            var pieces = new List<TracedText>();
            var start = 0;
            foreach (var piece in text.Value.Split([separator], StringSplitOptions.None))
            {
                pieces.Add(text.Slice(start, piece.Length, split));
                start += piece.Length + separator.Length;
            }

            results.Add(pieces);
        }

        return results;
    }

    /// <summary>The part of each text that <paramref name="range"/> tells; none where it lies outside.</summary>
    public IReadOnlyList<TracedText> Cut(ExpressionSyntax origin, ExpressionSyntax receiver, Func<string, (int Start, int Length)> range) =>
    [
        .. from text in tracer.Trace(receiver, budget)
           let cut = range(text.Value)
           where cut.Start >= 0 && cut.Length >= 0 && cut.Length <= text.Value.Length - cut.Start
           select text.Slice(cut.Start, cut.Length, origin),
    ];

    /// <summary>A place in a text, <c>3</c> or <c>^3</c>; null where it is no constant.</summary>
    public int? Place(ExpressionSyntax? index, int length) => index switch
    {
        null => null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd => length - Number(fromEnd.Operand),
        _ => Number(index),
    };

    private IReadOnlyList<TracedText> Respell(ExpressionSyntax? text, Func<string, string?> spell) =>
    [
        .. from traced in tracer.Trace(text, budget)
           let spelled = traced.Value.Length <= TracedText.MaximumLength ? spell(traced.Value) : null
           where spelled is not null
           select TracedText.OfSpelling(spelled, traced.Origin),
    ];

    private IReadOnlyList<TracedText> Trimmed(InvocationExpressionSyntax call, ExpressionSyntax receiver, string name)
    {
        // Without arguments white space, as Trim itself has it.
        char[]? characters = call.ArgumentList.Arguments.Count == 0 ? null : [.. string.Concat(call.ArgumentList.Arguments.Select(Constant))];
        return Cut(call, receiver, text =>
        {
            var start = name == "TrimEnd" ? 0 : text.Length - text.TrimStart(characters).Length;
            var end = name == "TrimStart" ? text.Length : text.TrimEnd(characters).Length;
            return (start, Math.Max(0, end - start));
        });
    }

    private IReadOnlyList<TracedText> Replaced(InvocationExpressionSyntax call, ExpressionSyntax receiver, string? old, ExpressionSyntax @new)
    {
        var texts = tracer.Trace(receiver, budget);
        // An unknown piece leaves the text as it is: the key in it is no less written down.
        if (string.IsNullOrEmpty(old) || !texts.Any(text => text.Value.Contains(old!)))
        {
            return texts;
        }

        var replacement = tracer.Trace(@new, budget) is [{ } known, ..] ? known : TracedText.OfSpelling(Constant(@new) ?? "", @new);
        return [.. texts.Select(text => Replaced(call, text, old!, replacement))];
    }

    // The pieces keep their places in the source.
    private static TracedText Replaced(InvocationExpressionSyntax call, TracedText text, string old, TracedText @new)
    {
        var parts = new List<TracedText>();
        var from = 0;
        for (var at = text.Value.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(old, from, StringComparison.Ordinal))
        {
            parts.Add(text.Slice(from, at - from, call));
            parts.Add(@new);
            from = at + old.Length;
        }

        parts.Add(text.Slice(from, text.Value.Length - from, call));
        return TracedText.Join(parts, text.Origin);
    }

    private IReadOnlyList<TracedText> Inserted(ExpressionSyntax receiver, ExpressionSyntax place, ExpressionSyntax inserted) =>
    [
        .. from text in tracer.Trace(receiver, budget)
           from piece in tracer.Trace(inserted, budget)
           let at = Number(place) ?? -1
           where at >= 0 && at <= text.Value.Length
           select TracedText.OfSpelling(text.Value.Insert(at, piece.Value), text.Origin),
    ];

    // dictionary.Remove("…") is none of ours.
    private static bool MayBeNumber(ExpressionSyntax? expression) =>
        expression is not (null or LiteralExpressionSyntax { Token.Value: not int } or InterpolatedStringExpressionSyntax or AnonymousFunctionExpressionSyntax);

    private int? Number(Microsoft.CodeAnalysis.SeparatedSyntaxList<ArgumentSyntax> arguments, int index) =>
        index < arguments.Count ? Number(arguments[index].Expression) : null;

    private int? Number(ExpressionSyntax expression) =>
        ConstantValue.Of(expression, tracer.Source, budget.CancellationToken) as int?;

    private string? Constant(ArgumentSyntax argument) => Constant(argument.Expression);

    private string? Constant(ExpressionSyntax expression) =>
        ConstantValue.Of(expression, tracer.Source, budget.CancellationToken)?.ToString();
}
