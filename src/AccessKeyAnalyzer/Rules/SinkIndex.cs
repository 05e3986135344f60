using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The constants of a compilation that reach an SDK or a slot that its team has marked, by the tree in which they are written. Made once, when the first tree asks, because a value and its
/// sink may lie in different files; so a finding appears on the file where the value stands, while typing and in a build alike. Thread-safe.
/// </summary>
internal sealed class SinkIndex
{
    private readonly AlibabaCloudContext _context;
    private readonly Once<FindingsByTree> _findings;

    public SinkIndex(AlibabaCloudContext context)
    {
        _context = context;
        _findings = new(Build);
    }

    public IReadOnlyCollection<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        _findings.Get(cancellationToken).TryGetValue(tree, out var findings) ? findings.Values : [];

    private FindingsByTree Build(CancellationToken cancellationToken)
    {
        var byTree = new FindingsByTree();
        var marked = new MarkedSlots(_context.Source, cancellationToken);
        foreach (var tree in _context.Source.Compilation.SyntaxTrees)
        {
            foreach (var sink in _context.SinksIn(tree, cancellationToken).Concat(marked.SinksOf(tree)))
            {
                foreach (var text in _context.Tracer.Trace(sink.Value, cancellationToken))
                {
                    if (Judge(sink, text) is { } finding)
                    {
                        Add(byTree, finding, sink.Value.GetLocation());
                    }
                }
            }
        }

        return byTree;
    }

    private static CredentialFinding? Judge(Sink sink, TracedText text) =>
        SlotValue.Judge(text.Value, sink.Slot.Part, sink.EntryPoint.Values == SlotValues.AccessKeysOnly, HowOf(sink)) is { } match
            ? new(text.LocationOf(match.Start, match.Length), match.Kind, text.Value.Substring(match.Start, match.Length), match.RecognisedBy)
            : null;

    private static string HowOf(Sink sink) => $"it reaches '{sink.Slot.Name}' of {sink.Owner}";

    private static void Add(FindingsByTree byTree, CredentialFinding finding, Location sink)
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

        if (!known.Sinks.Contains(sink))
        {
            known.Sinks.Add(sink);
        }
    }

    private sealed class FindingsByTree : Dictionary<SyntaxTree, Dictionary<(Location Location, string Value), CredentialFinding>>;
}
