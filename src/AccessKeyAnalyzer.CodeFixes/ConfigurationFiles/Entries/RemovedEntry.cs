using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>What to delete from a configuration file so that a credential goes together with its key, and nothing else does.</summary>
internal static class RemovedEntry
{
    /// <summary>The changes, in order; null where the credential is only a part of its value, or where it is not safe to say what its entry is.</summary>
    public static IReadOnlyList<TextChange>? Find(string text, ConfigurationFormat format, TextSpan credential, CancellationToken cancellationToken)
    {
        var before = format.Read(text, cancellationToken);
        if (before.MalformedAt is not null || EntryOf(before, new(credential.Start, credential.End)) is not { Length: > 0 } entry)
        {
            return null;
        }

        var spans = WithComma(WithoutComments(text, before.Comments), TextSpan.FromBounds(entry.Start, entry.End));
        spans[spans.Count - 1] = Tidy(text, spans[spans.Count - 1]);
        return LeavesTheRest(before, text, spans, format, cancellationToken) ? spans.ConvertAll(span => new TextChange(span, "")) : null;
    }

    // Of the value that is the credential and nothing more.
    private static SourceSpan? EntryOf(ConfigurationDocument document, SourceSpan credential)
    {
        foreach (var value in document.Groups.SelectMany(group => group.Values))
        {
            var trimmed = value.Value.Trim();
            if (trimmed.Text.Length > 0 && trimmed.SourceOf(0, trimmed.Text.Length) == credential)
            {
                return value.Entry;
            }
        }

        return null;
    }

    // The text with blanks for its comments. Every place stays the same.
    private static string WithoutComments(string text, IReadOnlyList<SourceSpan> comments)
    {
        var code = text.ToCharArray();
        foreach (var comment in comments)
        {
            for (var i = comment.Start; i < comment.End; i++)
            {
                code[i] = ReaderCharacters.IsLineBreak(code[i]) ? code[i] : ' ';
            }
        }

        return new(code);
    }

    // In brackets the comma behind an entry goes with it, and behind the last, the one before.
    private static List<TextSpan> WithComma(string code, TextSpan entry)
    {
        var after = ReaderCharacters.SkipWhiteSpace(code, entry.End);
        if (after == code.Length || code[after] is not (',' or '}' or ']'))
        {
            return [entry];
        }

        if (code[after] == ',')
        {
            // A comment between the two is none of ours, and says so when the result is read.
            return [TextSpan.FromBounds(entry.Start, after + 1)];
        }

        // The comma of the entry before leaves its line alone.
        var before = ReaderCharacters.TrimEnd(code, 0, entry.Start) - 1;
        return before >= 0 && code[before] == ',' ? [new(before, 1), entry] : [entry];
    }

    // An entry that has its lines for itself takes them along; of the blanks on both sides of another, one side goes.
    private static TextSpan Tidy(string text, TextSpan span)
    {
        var line = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var next = ReaderCharacters.NextLine(text, span.End);
        var isFirst = ReaderCharacters.SkipWhiteSpace(text, line) >= span.Start;
        var isLast = ReaderCharacters.SkipWhiteSpace(text, span.End) >= next;
        if (isFirst && isLast)
        {
            var isLastOfFile = next == text.Length && text[next - 1] != '\n';
            return TextSpan.FromBounds(isLastOfFile ? text.Substring(0, line).TrimEnd('\r', '\n').Length : line, next);
        }

        return isLast
            ? TextSpan.FromBounds(ReaderCharacters.TrimEnd(text, 0, span.Start), span.End)
            : TextSpan.FromBounds(span.Start, Math.Min(ReaderCharacters.SkipBlanks(text, span.End), next));
    }

    // Reads the result: no value or comment outside the deleted spans may be gone, or have become another.
    private static bool LeavesTheRest(
        ConfigurationDocument before, string text, List<TextSpan> spans, ConfigurationFormat format, CancellationToken cancellationToken)
    {
        var result = SourceText.From(text).WithChanges(spans.Select(span => new TextChange(span, ""))).ToString();
        var after = format.Read(result, cancellationToken);
        return after.MalformedAt is null
            && Values(before, span => !spans.Exists(deleted => deleted.OverlapsWith(TextSpan.FromBounds(span.Start, span.End))))
            .SequenceEqual(Values(after, _ => true))
            && Comments(before, text) == Comments(after, result);
    }

    private static IEnumerable<(string, string)> Values(ConfigurationDocument document, Func<SourceSpan, bool> isKept) =>
        document.Groups.SelectMany(group => group.Values)
            .Where(value => isKept(value.Value.Source))
            .OrderBy(value => value.Value.Source.Start)
            .ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => (value.Key, value.Value.Text));

    // Comments in a row are one, and may have come to stand in a row.
    private static string Comments(ConfigurationDocument document, string text) =>
        string.Concat(document.Comments.SelectMany(comment => text.Substring(comment.Start, comment.Length)).Where(c => !char.IsWhiteSpace(c)));
}
