using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;

/// <summary>What to delete from a configuration file so that a credential goes together with its key, and nothing else does.</summary>
internal static class RemovedEntry
{
    /// <summary>The changes, in order; null where the credential is only a part of its value, or where it is not safe to say what its entry is.</summary>
    public static IReadOnlyList<TextChange>? Find(string text, ConfigurationFormat format, TextSpan credential, CancellationToken cancellationToken)
    {
        var before = format.Read(text, cancellationToken);
        if (before.MalformedAt is not null || ValueOf(before, credential) is not { } value)
        {
            return null;
        }

        var code = EntryText.WithoutComments(text, before.Comments);
        var spans = EntryOf(format, code, TextSpan.FromBounds(value.Value.Source.Start, value.Value.Source.End), value.Key)?.ToList();
        if (spans is null)
        {
            return null;
        }

        // The comma of the entry before is the first of two, and leaves its line alone.
        spans[spans.Count - 1] = Tidy(text, spans[spans.Count - 1]);
        return LeavesTheRest(before, text, spans, format, cancellationToken) ? spans.ConvertAll(span => new TextChange(span, "")) : null;
    }

    // The value that is the credential and nothing more.
    private static KeyedValue? ValueOf(ConfigurationDocument document, TextSpan credential)
    {
        foreach (var value in document.Groups.SelectMany(group => group.Values))
        {
            var trimmed = value.Value.Trim();
            if (trimmed.Text.Length > 0 && trimmed.SourceOf(0, trimmed.Text.Length) == new SourceSpan(credential.Start, credential.End))
            {
                return value;
            }
        }

        return null;
    }

    private static IReadOnlyList<TextSpan>? EntryOf(ConfigurationFormat format, string code, TextSpan value, string name)
    {
        var isNamedBeside = !name.Equals("value", StringComparison.OrdinalIgnoreCase) && !name.Equals("default", StringComparison.OrdinalIgnoreCase);
        return format == ConfigurationFormat.Json ? BracketEntry.Find(code, value, isNamedBeside, mayStandAlone: false)
            : format == ConfigurationFormat.Toml || format == ConfigurationFormat.Hcl ? BracketEntry.Find(code, value, isNamedBeside, mayStandAlone: true)
            : format == ConfigurationFormat.Yaml ? YamlEntry.Find(code, value) ?? BracketEntry.Find(code, value, isNamedBeside, mayStandAlone: false)
            : format == ConfigurationFormat.Xml ? XmlEntry.Find(code, value)
            : format == ConfigurationFormat.Dockerfile ? DockerfileEntry.Find(code, value)
            : format == ConfigurationFormat.Text ? null
            : LineEntry.Find(code, value);
    }

    // An entry that has its lines for itself takes them along; of the blanks on both sides of another, one side goes.
    private static TextSpan Tidy(string text, TextSpan span)
    {
        var line = EntryText.LineStart(text, span.Start);
        var next = EntryText.NextLine(text, span.End);
        var isFirst = EntryText.IsBlank(text, line, span.Start);
        var isLast = EntryText.IsBlank(text, span.End, next);
        if (isFirst && isLast)
        {
            var start = next == text.Length && text[next - 1] != '\n' ? text.Substring(0, line).TrimEnd('\r', '\n').Length : line;
            return TextSpan.FromBounds(start, next);
        }

        if (isLast)
        {
            return TextSpan.FromBounds(EntryText.Before(text, span.Start) + 1, span.End);
        }

        var end = span.End;
        while (end < next && text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, end);
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
