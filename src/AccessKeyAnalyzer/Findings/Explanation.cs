using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Detection.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>Collects what there is to say about lines of a file that somebody asks about. What is said first of a place stands.</summary>
/// <param name="text">The file's text.</param>
/// <param name="lines">The lines, counted from 0.</param>
/// <param name="locate">The location of a place in the text.</param>
internal sealed class Explanation(SourceText text, IReadOnlyList<int> lines, Func<TextSpan, Location> locate)
{
    private readonly List<(TextSpan Span, FormattableString What, FormattableString Why)> _told = [];

    public void Add(TextSpan span, FormattableString what, FormattableString why)
    {
        if (!_told.Exists(told => told.Span.OverlapsWith(span)))
        {
            _told.Add((span, what, why));
        }
    }

    public void Add(SourceSpan span, FormattableString what, FormattableString why) => Add(TextSpan.FromBounds(span.Start, span.End), what, why);

    /// <summary>Whether a rule reports what was found, how it was recognised, and what keeps the rule from it; null for nothing.</summary>
    public static FormattableString Outcome(string rule, FormattableString recognisedBy, FormattableString? off) => off switch
    {
        null => $"reported as {rule} ({recognisedBy})",
        _ => $"not reported: {off}; otherwise it were {rule} ({recognisedBy})",
    };

    /// <summary>One answer for each value in each line, in order.</summary>
    public IEnumerable<Diagnostic> Answers()
    {
        foreach (var number in lines)
        {
            if (number >= text.Lines.Count)
            {
                yield return ExplainDescriptors.Create(locate(default), $"The file", $"it has only {text.Lines.Count} lines");
                continue;
            }

            var line = text.Lines[number].Span;
            foreach (var doubt in ShapeDoubts.In(text.ToString(line)))
            {
                Add(new TextSpan(line.Start + doubt.Start, doubt.Length), doubt.What, $"not reported: {doubt.Why}");
            }

            if (!_told.Exists(told => told.Span.OverlapsWith(line)))
            {
                yield return ExplainDescriptors.Create(locate(line), $"This line", $"nothing in it has the length and the characters of a key");
            }
        }

        foreach (var answer in Told())
        {
            yield return answer;
        }
    }

    /// <summary>What was said of something in the lines, in order.</summary>
    public IEnumerable<Diagnostic> Told() => lines.Where(number => number < text.Lines.Count).Select(number => text.Lines[number].Span)
        .SelectMany(line => _told.Where(told => told.Span.OverlapsWith(line)).OrderBy(told => told.Span.Start))
        .Select(told => ExplainDescriptors.Create(locate(told.Span), told.What, told.Why));
}
