using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Trace;

/// <summary>A constant text that an expression may have, with the places in the source that wrote it. Bytes count as text, one character each.</summary>
internal sealed class TracedText
{
    /// <summary>Longer texts are nobody's key; tracing stops there.</summary>
    public const int MaximumLength = 1 << 16;

    private readonly IReadOnlyList<TextSegment> _segments;

    // One reference: another thread sees it as a whole or not at all.
    private FoundPart? _found;

    private TracedText(string value, ExpressionSyntax origin, IReadOnlyList<TextSegment> segments)
        => (Value, Origin, _segments) = (value, origin, segments);

    public string Value { get; }

    /// <summary>The expression that made the text: a literal, or what joins and decodes several.</summary>
    public ExpressionSyntax Origin { get; }

    /// <summary>A literal, whose characters stand in the source.</summary>
    public static TracedText OfLiteral(string value, ExpressionSyntax literal) =>
        new(value, literal, [new(0, value.Length, literal, IsVerbatim: true)]);

    /// <summary>A text that <paramref name="origin"/> spells in another way: character by character, reversed, in Base64.</summary>
    public static TracedText OfSpelling(string value, ExpressionSyntax origin) =>
        new(value, origin, [new(0, value.Length, origin, IsVerbatim: false)]);

    /// <summary>A part that only the running program knows, among others that are known: no character of a key, and no name reaches over it.</summary>
    public static TracedText Gap(ExpressionSyntax origin) => OfSpelling("\r", origin);

    /// <summary>The texts one after the other.</summary>
    public static TracedText Join(IEnumerable<TracedText> parts, ExpressionSyntax origin)
    {
        var segments = new List<TextSegment>();
        var value = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            foreach (var segment in part._segments)
            {
                segments.Add(segment with { Start = segment.Start + value.Length });
            }

            value.Append(part.Value);
        }

        return new(value.ToString(), origin, segments);
    }

    /// <summary>The same places, after a function that keeps the characters' order: <c>Trim</c>, <c>Substring</c>.</summary>
    public TracedText Slice(int start, int length, ExpressionSyntax origin)
    {
        var segments = _segments
            .Select(s => (Segment: s, From: Math.Max(s.Start, start), To: Math.Min(s.Start + s.Length, start + length)))
            .Where(s => s.From < s.To)
            .Select(s => s.Segment with { Start = s.From - start, Length = s.To - s.From });
        return new(Value.Substring(start, length), origin, [.. segments]);
    }

    /// <summary>Where in the source the given part of the text stands: inside one literal if it can be told, else the expression that makes the text.</summary>
    public Location LocationOf(int start, int length)
    {
        for (var i = FirstAt(start); i < _segments.Count && _segments[i].Start <= start; i++)
        {
            var segment = _segments[i];
            if (start + length <= segment.Start + segment.Length)
            {
                return segment.IsVerbatim ? InLiteral(segment, start, length) : segment.Source.GetLocation();
            }
        }

        return length == Value.Length ? Origin.GetLocation() : Across(start, start + length);
    }

    // A value that several literals make up, in a text that holds more than the value: from the first of them to the last.
    private Location Across(int start, int end)
    {
        var touched = new List<ExpressionSyntax>();
        for (var i = FirstAt(start); i < _segments.Count && _segments[i].Start < end; i++)
        {
            if (_segments[i].Length > 0 && _segments[i].Start + _segments[i].Length > start)
            {
                touched.Add(_segments[i].Source);
            }
        }

        return touched.Count > 0 && touched.TrueForAll(s => s.SyntaxTree == Origin.SyntaxTree && Origin.Span.Contains(s.Span))
            ? Location.Create(Origin.SyntaxTree, TextSpan.FromBounds(touched.Min(s => s.SpanStart), touched.Max(s => s.Span.End)))
            : Origin.GetLocation();
    }

    // A key has no character that needs an escape, so its text stands in the literal; if it is written with escapes, the whole literal is the place.
    private Location InLiteral(TextSegment segment, int start, int length)
    {
        var literal = segment.Source;
        var known = _found is { } found && found.Segment == segment ? found : null;
        var token = known?.Token ?? (literal is LiteralExpressionSyntax l ? l.Token.ToString() : literal.ToString());
        // An escape is longer than what it stands for, so nothing stands further left in the source; what is asked for next stands behind what was found.
        var from = known?.Start <= start ? known.Offset + (start - known.Start) : start - segment.Start;
        var offset = from < token.Length ? token.IndexOf(Value.Substring(start, length), from, StringComparison.Ordinal) : -1;
        if (offset < 0)
        {
            return literal.GetLocation();
        }

        _found = new(segment, token, start, offset);
        return Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + offset, length));
    }

    // The first segment that reaches beyond the place.
    private int FirstAt(int start) => Sorted.First(_segments.Count, i => _segments[i].Start + _segments[i].Length > start);

    // Where in its literal a part of the text was found: a text of many parts would be searched from its start for each of them.
    private sealed record FoundPart(TextSegment Segment, string Token, int Start, int Offset);
}
