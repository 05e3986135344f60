using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The constants of a compilation that reach an SDK or a slot that its team has marked, by the tree in which they are written. Made once, when the first tree asks, because a value and its
/// sink may lie in different files; so a finding appears on the file where the value stands, while typing and in a build alike. Thread-safe.
/// </summary>
internal sealed class SinkIndex(AlibabaCloudContext context)
{
    private readonly object _gate = new();
    private Dictionary<SyntaxTree, List<CredentialFinding>>? _byTree;

    public IReadOnlyList<CredentialFinding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxTree, List<CredentialFinding>> byTree;
        lock (_gate)
        {
            // A cancelled attempt leaves nothing behind, so that the next tree starts afresh.
            byTree = _byTree ??= Build(cancellationToken);
        }

        return byTree.TryGetValue(tree, out var findings) ? findings : [];
    }

    private Dictionary<SyntaxTree, List<CredentialFinding>> Build(CancellationToken cancellationToken)
    {
        var byTree = new Dictionary<SyntaxTree, List<CredentialFinding>>();
        var marked = new MarkedSlots(context.Source, cancellationToken);
        foreach (var tree in context.Source.Compilation.SyntaxTrees)
        {
            foreach (var sink in context.SinksIn(tree, cancellationToken).Concat(marked.SinksOf(tree)))
            {
                foreach (var text in context.Tracer.Trace(sink.Value, cancellationToken))
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

    private static void Add(Dictionary<SyntaxTree, List<CredentialFinding>> byTree, CredentialFinding finding, Location sink)
    {
        var tree = finding.Location.SourceTree!;
        if (!byTree.TryGetValue(tree, out var findings))
        {
            byTree.Add(tree, findings = []);
        }

        var known = findings.Find(f => f.Identity == finding.Identity);
        if (known is null)
        {
            findings.Add(known = finding);
        }

        if (!known.Sinks.Contains(sink))
        {
            known.Sinks.Add(sink);
        }
    }
}
