using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The constants of a compilation that reach an SDK, by the tree in which they are written. Made once, when the first tree asks, because a value and its
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
        foreach (var tree in context.Source.Compilation.SyntaxTrees)
        {
            foreach (var sink in context.SinksIn(tree, cancellationToken))
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

    private static CredentialFinding? Judge(Sink sink, TracedText text)
    {
        var candidates = CandidateScanner.Scan(text.Value);
        if (candidates.Count == 1 && KindOf(candidates[0].Shape, sink.Slot.Part) is { } kind)
        {
            var candidate = candidates[0];
            return new(text.LocationOf(candidate.Start, candidate.Length), kind, text.Value.Substring(candidate.Start, candidate.Length), HowOf(sink));
        }

        if (sink.EntryPoint.Values == SlotValues.PerhapsOther || Placeholder.Is(text.Value))
        {
            return null;
        }

        // No key's shape, but the place says what it is: one real ID in the wild has no prefix.
        kind = sink.Slot.Part switch
        {
            CredentialPart.AccessKeyId => CredentialKind.AccessKeyId,
            CredentialPart.AccessKeySecret => CredentialKind.AccessKeySecret,
            _ => CredentialKind.SecurityToken,
        };
        return new(text.LocationOf(0, text.Value.Length), kind, text.Value, HowOf(sink));
    }

    private static CredentialKind? KindOf(CandidateShape shape, CredentialPart part) => shape switch
    {
        CandidateShape.Id or CandidateShape.UnusualId => CredentialKind.AccessKeyId,
        CandidateShape.StsId => CredentialKind.StsAccessKeyId,
        CandidateShape.TemporaryId => CredentialKind.TemporaryAccessKeyId,
        CandidateShape.Token or CandidateShape.TruncatedToken => CredentialKind.SecurityToken,
        CandidateShape.StsSecret when part == CredentialPart.AccessKeySecret => CredentialKind.StsAccessKeySecret,
        CandidateShape.Secret when part == CredentialPart.AccessKeySecret => CredentialKind.AccessKeySecret,
        _ => null,
    };

    private static string HowOf(Sink sink) => $"it reaches '{sink.Slot.Name}' of {sink.Owner}";

    private static void Add(Dictionary<SyntaxTree, List<CredentialFinding>> byTree, CredentialFinding finding, Location sink)
    {
        var tree = finding.Location.SourceTree!;
        if (!byTree.TryGetValue(tree, out var findings))
        {
            byTree.Add(tree, findings = []);
        }

        var known = findings.Find(f => f.Location == finding.Location);
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
