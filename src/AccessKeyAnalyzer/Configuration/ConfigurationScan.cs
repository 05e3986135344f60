using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>Reads one file and has Detection judge its values, comments and text.</summary>
internal sealed class ConfigurationScan
{
    // A configuration file inside a configuration file (a ConfigMap that holds appsettings.json) is read; one inside that is text.
    private const int DeepestNesting = 1;

    // More values than that are no one thing: a flat file, a list, a table of hashes. An object with a name holds more, as in C#.
    private const int LargestSection = 12;

    // The STS. and TMP. IDs and the tokens are longer, but other characters may part them.
    private const int ShortestRun = 12;

    private readonly List<ConfigurationFinding> _found = [];
    private readonly List<(SourceSpan Span, FormattableString What, FormattableString Why)>? _doubts;
    private readonly IKnownKeys? _knownKeys;
    private readonly CancellationToken _cancellationToken;

    private ConfigurationScan(string text, ConfigurationFormat format, IKnownKeys? knownKeys, bool withDoubts, CancellationToken cancellationToken)
    {
        _doubts = withDoubts ? [] : null;
        _knownKeys = knownKeys;
        _cancellationToken = cancellationToken;
        Document = Read(text, format, span => span, nesting: 0);
        Findings = InOrder(_found);
    }

    /// <summary>The credentials, in order of their place, no two at the same.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; }

    /// <summary>What was looked at and is none; empty unless it was asked for.</summary>
    public IReadOnlyList<(SourceSpan Span, FormattableString What, FormattableString Why)> Doubts => _doubts ?? [];

    public ConfigurationDocument Document { get; }

    /// <summary>Scans a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="format">Its format.</param>
    /// <param name="knownKeys">The keys that the program passes to an SDK; null where there are none.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <param name="withDoubts">Whether to say why what is left out is none.</param>
    public static ConfigurationScan Of(
        string text, ConfigurationFormat format, IKnownKeys? knownKeys, CancellationToken cancellationToken, bool withDoubts = false) =>
        new(text, format, knownKeys, withDoubts, cancellationToken);

    private ConfigurationDocument Read(string text, ConfigurationFormat format, Func<SourceSpan, SourceSpan> toFile, int nesting)
    {
        var document = format.Read(text, _cancellationToken);
        var lines = new LineIndex(text);
        foreach (var group in document.Groups)
        {
            Classify(group, text, lines, toFile, nesting);
        }

        foreach (var span in document.Comments.Concat(document.Texts))
        {
            ScanText(MappedText.Verbatim(text, span.Start, span.End), toFile, (text, span.Start));
        }

        if (document.MalformedAt is { } position)
        {
            ScanText(MappedText.Verbatim(text, LineStart.Of(text, position), text.Length), toFile);
        }

        return document;
    }

    private void Classify(ConfigurationGroup group, string text, LineIndex lines, Func<SourceSpan, SourceSpan> toFile, int nesting)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_knownKeys is not null)
        {
            FindKnownKeys(group, _knownKeys, toFile);
        }

        if (!group.Values.Any(value => MayHoldCredential(value.Value.Text)))
        {
            return;
        }

        var scope = group.Scope;
        var entries = group.Values.Where(value => !HasManyLines(value.Value)).ToList();
        var values = entries.ConvertAll(entry => new NamedValue(entry.Key, FlattenedKey.Join(scope, entry.Sight), entry.Value.Text) { Beside = entry.Beside });
        for (var i = 0; i < values.Count; i++)
        {
            if (MayHoldCredential(values[i].Value))
            {
                values[i] = WithComment(values[i], text, entries[i].Value.Source, group.Starts.Prepend(entries[i].Start).Where(start => start >= 0));
            }
        }

        var evidence = GroupJudge(values, entries, group.IsObject, lines);
        foreach (var match in evidence?.Weigh() ?? [])
        {
            Add(entries[match.Index].Value, match.Match, toFile);
        }

        Doubt(evidence, index => entries[index].Value, toFile);

        foreach (var (name, value, _) in group.Values.Where(value => HasManyLines(value.Value)))
        {
            // A key such as "appsettings.json" is split at its dot like any other; its last part is the extension.
            if (nesting < DeepestNesting && ConfigurationFormat.Of("." + name) is { } format && format != ConfigurationFormat.Text)
            {
                Read(value.Text, format, span => toFile(value.SourceOf(span.Start, span.End)), nesting + 1);
            }
            else
            {
                ScanText(value, toFile);
            }
        }
    }

    // The comment stands furthest out: what the key and the sections say weighs more.
    private static NamedValue WithComment(NamedValue value, string text, SourceSpan source, IEnumerable<int> sections)
    {
        var label = sections.Select(start => (start, EndOfKey(text, start))).Prepend((source.Start, source.End))
            .Select(place => LabelOf(text, place)).FirstOrDefault(found => found.Length > 0)?.Replace(':', ' ') ?? "";
        var name = CredentialName.Read(value.Name);
        return value with
        {
            Scope = FlattenedKey.Join(label, value.Scope),
            Beside = value.Beside.Length > 0 || name.IsOther || name.IsEnough ? value.Beside
                : VariableUse.NameOf(text, source.Start, value.Name) is { Length: > 0 } use ? use
                : name.Says ? ""
                : LabelAbove.NameOf(text, source.Start) is { Length: > 0 } above ? above
                : LabelAbove.NameIn(LabelAbove.Behind(text, source.End)),
        };
    }

    private static string LabelOf(string text, (int Start, int End) place) =>
        LabelAbove.Behind(text, place.End) is var behind && LabelAbove.Names(behind) ? behind : LabelAbove.Of(text, place.Start);

    // "Storage": {, storage:, <storage>
    private static int EndOfKey(string text, int start)
    {
        var last = Math.Min(text.Length, start + Distances.Name);
        return Math.Min(last, Run.End(text, start, c => c is not ('{' or ':' or '>' or '\n'), last) + 1);
    }

    private void FindKnownKeys(ConfigurationGroup group, IKnownKeys knownKeys, Func<SourceSpan, SourceSpan> toFile)
    {
        var scope = group.Scope;
        foreach (var (name, value, _) in group.Values)
        {
            if (knownKeys.Find(scope, name) is { } key && SlotJudge.Judge(value.Text, key.Part, key.TakesKeysOnly, key.RecognisedBy) is { } match)
            {
                Add(value, match, toFile, key);
            }
        }
    }

    // A section is evidence as a whole; a flat file, or a table of a thousand hashes, only where it is near.
    private static GroupJudge? GroupJudge(List<NamedValue> values, List<KeyedValue> entries, bool isObject, LineIndex lines) =>
        values.Count <= (isObject ? Distances.LargestObject : LargestSection)
            ? CredentialClassifier.EvidenceIn(values)
            : CredentialClassifier.EvidenceNearby(values, entries.ConvertAll(entry => lines.Of(entry.Value.Source.Start)));

    // Every credential has a long run of letters and digits. Looks at the end of each window first, and so at few of the characters.
    private static bool MayHoldCredential(string value)
    {
        var start = 0;
        while (start + ShortestRun <= value.Length)
        {
            var last = start + ShortestRun - 1;
            while (last >= start && char.IsLetterOrDigit(value[last]))
            {
                last--;
            }

            if (last < start)
            {
                return true;
            }

            start = last + 1;
        }

        return false;
    }

    private static bool HasManyLines(MappedText value) => value.Text.IndexOf('\n') >= 0 && value.Text.Trim().IndexOf('\n') >= 0;

    private void ScanText(MappedText text, Func<SourceSpan, SourceSpan> toFile, (string, int)? around = null)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var evidence = CredentialClassifier.EvidenceInText(text.Text, around);
        foreach (var match in evidence?.Weigh() ?? [])
        {
            Add(text, match.Match, toFile);
        }

        Doubt(evidence, _ => text, toFile);
    }

    private void Doubt(GroupJudge? evidence, Func<int, MappedText> text, Func<SourceSpan, SourceSpan> toFile)
    {
        if (_doubts is not null && evidence is not null)
        {
            _doubts.AddRange(evidence.Doubts().Select(d => (toFile(text(d.Index).SourceOf(d.Start, d.Start + d.Length)), d.What, d.Why)));
        }
    }

    private void Add(MappedText text, ValueMatch match, Func<SourceSpan, SourceSpan> toFile, KnownKey? key = null) =>
        _found.Add(new(
            toFile(text.SourceOf(match.Start, match.Start + match.Length)),
            Spelling.Decoded(text.Text.Substring(match.Start, match.Length)),
            match.Kind,
            match.RecognisedBy,
            key));

    // OrderBy is stable: of two findings at one place the one that knows more, and so was added first, comes first.
    private static List<ConfigurationFinding> InOrder(List<ConfigurationFinding> found)
    {
        var ordered = new List<ConfigurationFinding>();
        foreach (var finding in found.OrderBy(finding => finding.Span.Start))
        {
            if (ordered.Count == 0 || !ordered[ordered.Count - 1].Span.Overlaps(finding.Span))
            {
                ordered.Add(finding);
            }
        }

        return ordered;
    }
}
