using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// The keys that no trace leads to a client: it asks for them by a place in a table, or by a name in a lookup. A client that asks the type
/// which a key stands in moves for it, if the key goes with that.
/// </summary>
internal sealed class UnlinkedKeys(Solution solution, Func<Solution, IReadOnlyCollection<Diagnostic>, Task<RewrittenSolution?>> rewrite)
{
    private readonly Dictionary<ProjectId, IReadOnlyList<(Diagnostic Client, HashSet<string> Types)>> _clients = [];
    private readonly Dictionary<string, RewrittenSolution?> _tried = [];

    /// <summary>The findings with the clients of such keys among them.</summary>
    public async Task<IReadOnlyCollection<Diagnostic>> WithClientsAsync(IReadOnlyCollection<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var all = findings.ToList();
        foreach (var key in findings.Where(finding => finding.AdditionalLocations.Count == 0 && KeyFindings.IsKey(finding)))
        {
            var clients = await ClientsAsync(key, cancellationToken).ConfigureAwait(false);
            var places = string.Join(" ", clients.Select(client => client.Location));
            if (!_tried.TryGetValue(places, out var moved))
            {
                _tried[places] = moved = clients.Count == 0 ? null : await rewrite(solution, clients).ConfigureAwait(false);
            }

            all.AddRange(moved?.IsGone(key.Location) == true ? clients : []);
        }

        return all;
    }

    private async Task<IReadOnlyList<Diagnostic>> ClientsAsync(Diagnostic key, CancellationToken cancellationToken)
    {
        if (await EntryPointFinder.SeamAsync(solution, key.Location, null, cancellationToken).ConfigureAwait(false)
            is not { Document.Project: var project, Model: var model })
        {
            return [];
        }

        if (!_clients.TryGetValue(project.Id, out var clients))
        {
            var found = await KeyFindings.ClientsOfAsync(project, cancellationToken).ConfigureAwait(false);
            _clients[project.Id] = clients = await Task.WhenAll(found.Select(async client => (client, await AskedTypes.OfAsync(
                client.AdditionalLocations.Select(sink => sink.SourceTree!.GetRoot(cancellationToken).FindNode(sink.SourceSpan)),
                solution, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        }

        return [.. clients.Where(client => AskedTypes.Have(client.Types, key.Location, model, cancellationToken)).Select(client => client.Client)];
    }
}
