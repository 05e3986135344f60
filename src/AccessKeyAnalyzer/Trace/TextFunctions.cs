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

    /// <summary>Applies the named function to what its text may be; false if it is none of ours, or is called on no text.</summary>
    public bool TryApply(InvocationExpressionSyntax call, string name, ExpressionSyntax? receiver, out IReadOnlyList<TracedText> results)
    {
        var arguments = call.ArgumentList.Arguments;
        var first = arguments.Count > 0 ? arguments[0].Expression : null;
        switch (name)
        {
            case "FromBase64String" or "FromBase64CharArray" when first is not null:
                results = Respell(first, ByteText.FromBase64);
                return true;
            case "FromHexString" when first is not null:
                results = FromHex(first);
                return true;
            case "UnescapeDataString" or "UrlDecode" or "HtmlDecode" when first is not null:
                results = Respell(first, name == "HtmlDecode" ? System.Net.WebUtility.HtmlDecode : Uri.UnescapeDataString);
                return true;
            case "Reverse":
                results = Respell(receiver is not null && first is null ? receiver : first, s => new([.. s.Reverse()]));
                return true;
            case "ToUpper" or "ToUpperInvariant" when receiver is not null:
                results = Respell(receiver, s => s.ToUpperInvariant());
                return true;
            case "ToLower" or "ToLowerInvariant" when receiver is not null:
                results = Respell(receiver, s => s.ToLowerInvariant());
                return true;
            // A key has no blanks around it.
            case "PadLeft" or "PadRight" when receiver is not null:
                results = tracer.Trace(receiver, budget);
                return true;
            case "Trim" or "TrimStart" or "TrimEnd" when receiver is not null:
                results = Trimmed(call, receiver, name);
                return true;
            case "Substring" or "Slice" or "AsSpan" or "AsMemory" when receiver is not null && MayBeNumber(first):
                results = Cut(call, receiver, text =>
                    Number(arguments, 0) is { } start ? (start, arguments.Count > 1 ? Number(arguments, 1) ?? -1 : text.Length - start) : (-1, -1));
                return results.Count > 0;
            case "Replace" when receiver is not null && arguments.Count >= 2:
                results = Replaced(call, receiver, Constant(arguments[0].Expression), arguments[1].Expression);
                return true;
            case "Insert" when receiver is not null && arguments.Count == 2 && MayBeNumber(first)
                && arguments[1].Expression is not AnonymousFunctionExpressionSyntax:
                results = Inserted(receiver, arguments[0].Expression, arguments[1].Expression);
                return results.Count > 0;
            case "Remove" when receiver is not null && MayBeNumber(first):
                results = Respell(receiver, s => Number(arguments, 0) is { } from and >= 0 && from <= s.Length
                    ? arguments.Count == 1 ? s.Substring(0, from)
                        : Number(arguments, 1) is { } count and >= 0 && count <= s.Length - from ? s.Remove(from, count) : null
                    : null);
                return results.Count > 0;
            default:
                results = [];
                return false;
        }
    }

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
    public IReadOnlyList<TracedText> Cut(ExpressionSyntax origin, ExpressionSyntax receiver, Func<string, (int Start, int Length)> range)
    {
        var results = new List<TracedText>();
        foreach (var text in tracer.Trace(receiver, budget))
        {
            var (start, length) = range(text.Value);
            if (start >= 0 && length >= 0 && length <= text.Value.Length - start)
            {
                results.Add(text.Slice(start, length, origin));
            }
        }

        return results;
    }

    /// <summary>A place in a text, <c>3</c> or <c>^3</c>; null where it is no constant.</summary>
    public int? Place(ExpressionSyntax? index, int length) => index switch
    {
        null => null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd => length - Number(fromEnd.Operand),
        _ => Number(index),
    };

    private IReadOnlyList<TracedText> Respell(ExpressionSyntax? text, Func<string, string?> spell)
    {
        var results = new List<TracedText>();
        foreach (var traced in tracer.Trace(text, budget))
        {
            if (traced.Value.Length <= TracedText.MaximumLength && spell(traced.Value) is { } spelled)
            {
                results.Add(TracedText.OfSpelling(spelled, traced.Origin));
            }
        }

        return results;
    }

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

    private IReadOnlyList<TracedText> Inserted(ExpressionSyntax receiver, ExpressionSyntax place, ExpressionSyntax inserted)
    {
        var results = new List<TracedText>();
        foreach (var text in tracer.Trace(receiver, budget))
        {
            foreach (var piece in tracer.Trace(inserted, budget))
            {
                if (Number(place) is { } at and >= 0 && at <= text.Value.Length)
                {
                    results.Add(TracedText.OfSpelling(text.Value.Insert(at, piece.Value), text.Origin));
                }
            }
        }

        return results;
    }

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
