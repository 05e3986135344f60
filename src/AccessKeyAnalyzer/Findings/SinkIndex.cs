using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// The constants of a compilation that reach an SDK or a place that its team has declared to be a sink, by the tree in which they are written. Made once,
/// when the first tree asks, because a value and its sink may lie in different files; so a finding appears on the file where the value stands, while typing
/// and in a build alike. Thread-safe.
/// </summary>
internal sealed class SinkIndex
{
    private readonly AlibabaCloudContext _context;
    private readonly IReadOnlyList<EntryPoint> _configured;
    private readonly Once<FindingsByTree> _findings;
    private readonly List<(Location Place, FormattableString Why)> _refused = [];

    public SinkIndex(AlibabaCloudContext context, IReadOnlyList<EntryPoint> configured)
    {
        _context = context;
        _configured = configured;
        _findings = new(Build);
    }

    public IReadOnlyCollection<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        _findings.Get(cancellationToken).TryGetValue(tree, out var findings) ? findings.Values : [];

    /// <summary>Says of the constants that reach a sink and are no credentials why they are none.</summary>
    public void Explain(SyntaxTree tree, Explanation explanation, CancellationToken cancellationToken)
    {
        _findings.Get(cancellationToken);
        foreach (var (location, why) in _refused.Where(refused => refused.Place.SourceTree == tree))
        {
            explanation.Add(location.SourceSpan, $"A value of {location.SourceSpan.Length} characters", $"not reported: {why}");
        }
    }

    private FindingsByTree Build(CancellationToken cancellationToken)
    {
        var byTree = new FindingsByTree();
        var team = new TeamSinks(_context.Source, _configured, cancellationToken);
        var signing = new SigningKeys(_context.Source);
        var judged = new HashSet<SyntaxNode>();
        var behind = new SecretsBehind(_context.Source, cancellationToken);
        foreach (var tree in _context.Source.Compilation.SyntaxTrees)
        {
            Judge([.. _context.SinksIn(tree, cancellationToken), .. team.SinksIn(tree, cancellationToken), .. signing.SinksIn(tree, cancellationToken)]);
        }

        Judge(team.SinksOfOwnMembers(cancellationToken));
        return byTree;

        // The parts of one credential are judged together: a secret beside a token is the token's.
        void Judge(IEnumerable<Sink> sinks)
        {
            foreach (var whole in sinks.Where(sink => judged.Add(sink.Value)).GroupBy(sink => sink.Whole))
            {
                var found = Findings([.. whole], cancellationToken).ToList();
                var hidden = from sink in whole
                             where !found.Exists(known => known.Sink == sink)
                             from finding in behind.Of(sink, HowOf(sink))
                             select (sink, finding);
                foreach (var (sink, finding) in found.Concat(hidden))
                {
                    Add(byTree, finding, sink);
                }
            }
        }
    }

    private IEnumerable<(Sink Sink, CredentialFinding Finding)> Findings(IReadOnlyList<Sink> sinks, CancellationToken cancellationToken)
    {
        var values = sinks.SelectMany(sink => _context.Tracer.Trace(sink.Value, cancellationToken), (sink, text) => (Sink: sink, Text: text)).ToList();
        var valuesOfSeveralParts = new HashSet<string>(
            values.GroupBy(v => v.Text.Value, v => v.Sink.Slot.Part, StringComparer.Ordinal).Where(parts => parts.Distinct().Skip(1).Any())
                .Select(parts => parts.Key),
            StringComparer.Ordinal);
        var isSts = SlotJudge.AreOfSts(values.ConvertAll(v => (v.Sink.Slot.Part, v.Text.Value)));
        foreach (var (sink, text) in values)
        {
            // The name of a member is none; the same text as ID and as secret is neither, unless it looks like one of the two.
            var isTaken = MayTake(sink, text) && TextParts.NameOf(text.Origin) is null;
            var takesKeysOnly = sink.EntryPoint.Values == SlotContent.AccessKeysOnly && !valuesOfSeveralParts.Contains(text.Value);
            // What stands before a secret that signs is none of it.
            var from = text.Value.StartsWith(RequestSigning.BeforeSecret, StringComparison.Ordinal) ? RequestSigning.BeforeSecret.Length : 0;
            if (isTaken && SlotJudge.Judge(text.Value.Substring(from), sink.Slot.Part, takesKeysOnly, HowOf(sink), isSts) is { } match)
            {
                var value = Spelling.Decoded(text.Value.Substring(from + match.Start, match.Length));
                yield return (sink, new(text.LocationOf(from + match.Start, match.Length), match.Kind, value, match.RecognisedBy));
            }
            else if (text.Value.Length > 0)
            {
                _refused.Add((text.LocationOf(0, text.Value.Length), WhyNot(sink, isTaken)));
            }
        }
    }

    // What may take other things says by the names around it, or by what stands behind the key, that it took something else.
    private static bool MayTake(Sink sink, TracedText text) => sink.EntryPoint.Values switch
    {
        SlotContent.SigningSecrets => text.Value.EndsWith(RequestSigning.BehindSecret, StringComparison.Ordinal)
            || text.Value.StartsWith(RequestSigning.BeforeSecret, StringComparison.Ordinal)
            || CredentialScope.Read(SourceScope.Of(sink.Value, ArgumentName.KeyOfHash)).Owner == NameOwner.Alibaba,
        SlotContent.PerhapsOther => CredentialScope.Read(SourceScope.Of(sink.Value)).Owner != NameOwner.OtherVendor,
        _ => true,
    };

    private static FormattableString HowOf(Sink sink) => $"it reaches '{sink.Slot.Name}' of {sink.Owner}";

    private static FormattableString WhyNot(Sink sink, bool isTaken) => isTaken switch
    {
        true => $"{HowOf(sink)}, and is a placeholder or has not the shape of a key",
        false => $"{HowOf(sink)}, which takes other things here",
    };

    private static void Add(FindingsByTree byTree, CredentialFinding finding, Sink sink)
    {
        var tree = finding.Location.SourceTree!;
        if (!byTree.TryGetValue(tree, out var findings))
        {
            byTree.Add(tree, findings = []);
        }

        if (!findings.TryGetValue(finding.Identity, out var known))
        {
            findings.Add(finding.Identity, known = finding);
        }

        // What enters through one sink is added in a row.
        var place = sink.Value.GetLocation();
        if (known.Sinks.Count == 0 || known.Sinks[known.Sinks.Count - 1] != place)
        {
            known.Sinks.Add(place);
            known.Reaches.Add(Reach.Of(sink));
        }
    }

    private sealed class FindingsByTree : Dictionary<SyntaxTree, Dictionary<(Location Location, string Value), CredentialFinding>>;
}
