using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Elements;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;
using AccessKeyAnalyzer.CodeFixes.Rewriting;
using AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;
using AccessKeyAnalyzer.CodeFixes.Solutions;
using AccessKeyAnalyzer.Descriptors;

namespace AccessKeyAnalyzer.CodeFixes;

/// <summary>Moves every client that a set of findings is about to the seam of its SDK.</summary>
internal sealed class CredentialRewriter(Solution solution, string? equivalenceKey)
{
    private readonly RewriteContext _context = new(solution, equivalenceKey);
    private readonly Dictionary<RewriteKind, IRewriter<EntryPointUse>> _rewriters = new()
    {
        [RewriteKind.ProviderArgument] = new ProviderArgumentRewriter(),
        [RewriteKind.ProviderProperty] = new ProviderPropertyRewriter(),
        [RewriteKind.WholeExpression] = new WholeExpressionRewriter(),
        [RewriteKind.LegacyProfile] = new LegacyProfileRewriter(),
        [RewriteKind.BuilderMethod] = new BuilderMethodRewriter(),
        [RewriteKind.RefreshingClient] = new RefreshingClientRewriter(),
    };

    // What a rule about clients asks for where no key enters: its location is what is rewritten.
    private static readonly Dictionary<string, (Adapter Adapter, IRewriter<SdkUse> Rewriter)> RuleRewriters = new()
    {
        [RuleIdentifiers.NoCredentials] = (UnsignedClientRewriter.Adapter, new UnsignedClientRewriter()),
        [RuleIdentifiers.DefectiveVendorProvider] = (VendorProviderRewriter.Adapter, new VendorProviderRewriter()),
    };

    /// <summary>The solution with all clients moved that can be moved safely; null where there is none.</summary>
    /// <param name="solution">The solution that the findings lie in.</param>
    /// <param name="findings">What the rules found. Those about keys say in their additional locations where the key enters an SDK.</param>
    /// <param name="equivalenceKey">Which provider the clients get, see <see cref="ProviderChoice.EquivalenceKey"/>; null for the one
    /// that each file's options prefer.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<RewrittenSolution?> RewriteAsync(
        Solution solution, IReadOnlyCollection<Diagnostic> findings, string? equivalenceKey, CancellationToken cancellationToken)
    {
        Task<RewrittenSolution?> MoveAsync(Solution configuration, IReadOnlyCollection<Diagnostic> found) =>
            MoveActiveAsync(configuration, found, equivalenceKey, cancellationToken);

        findings = await new UnlinkedKeys(solution, MoveAsync).WithClientsAsync(findings, cancellationToken).ConfigureAwait(false);
        var planned = await MoveAsync(solution, findings).ConfigureAwait(false);
        return await new InactiveClients(solution, MoveAsync).AddAsync(planned, findings, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<RewrittenSolution?> MoveActiveAsync(
        Solution solution, IReadOnlyCollection<Diagnostic> findings, string? equivalenceKey, CancellationToken cancellationToken)
    {
        var rewriter = new CredentialRewriter(solution, equivalenceKey);
        var plans = new List<Func<Task<Rewrite?>>>();
        var rewrites = new List<Rewrite>();
        var sinks = new List<Location>();
        var tests = new TestCode();
        foreach (var finding in findings)
        {
            if (finding.Id == RuleIdentifiers.LongLivedAccessKey
                && await tests.ContainsAsync(finding.Location, solution, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            sinks.AddRange(finding.AdditionalLocations);
            if (KeyFindings.IsKey(finding))
            {
                sinks.AddRange(await DependantSinks.OfAsync(solution, finding, cancellationToken).ConfigureAwait(false));
            }

            if (RuleRewriters.TryGetValue(finding.Id, out var planner)
                && await EntryPointFinder.SeamAsync(solution, finding.Location, planner.Adapter, cancellationToken).ConfigureAwait(false) is { } use)
            {
                plans.Add(() => planner.Rewriter.PlanAsync(use, rewriter._context, cancellationToken));
            }
        }

        plans.AddRange((await EntryPointFinder.FindAsync(solution, sinks, cancellationToken).ConfigureAwait(false))
            .Where(use => rewriter._rewriters.ContainsKey(use.EntryPoint.Rewrite))
            .Select(use => (Func<Task<Rewrite?>>)(() => rewriter._rewriters[use.EntryPoint.Rewrite].PlanAsync(use, rewriter._context, cancellationToken))));
        foreach (var plan in plans)
        {
            rewrites.AddRange(await IsolatedPlan.OfAsync(plan).ConfigureAwait(false) is { } rewrite ? [rewrite] : []);
        }

        if (rewrites.Count == 0
            || await RewriteSelection.BestAsync(rewrites, chosen =>
                IsolatedPlan.OfAsync(() => rewriter.ApplyAsync(chosen, cancellationToken))).ConfigureAwait(false) is not { } best)
        {
            return null;
        }

        var shorter = await IsolatedPlan.OfAsync<Solution>(async () =>
            await UnreadElements.RemoveAsync(solution, best.Solution, best.Released,
                cancellationToken).ConfigureAwait(false)).ConfigureAwait(false) ?? best.Solution;
        return best.With(solution, await Leftovers.RemoveAsync(solution, shorter, cancellationToken).ConfigureAwait(false));
    }

    private async Task<RewrittenSolution?> ApplyAsync(IReadOnlyList<Rewrite> rewrites, CancellationToken cancellationToken)
    {
        var (unused, files) = await EditAsync(rewrites, [], cancellationToken).ConfigureAwait(false);
        var equal = files.SelectMany(file =>
            EqualBranches.Find(file.Model, file.Text, EditedText.Changes(file.Text, file.Edits), cancellationToken)).ToList();
        if (equal.Count > 0)
        {
            // What only the choice asked for is unused, too.
            (unused, files) = await EditAsync(rewrites, equal, cancellationToken).ConfigureAwait(false);
        }

        if (files.Any(file => file.Text.IsDamaged()) || rewrites.SelectMany(rewrite => rewrite.Readers).Any(reader => !unused.IsGone(reader.GetLocation())))
        {
            return null;
        }

        var moved = solution.Apply(files);
        var changed = files.SelectMany(file => solution.GetDocument(file.Id)!.Documents()).ToList();
        var affected = rewrites.Any(rewrite => rewrite.ChangesMemberType) ? changed.Union(Dependants(changed)) : changed;
        return !await CompileCheck.AddsAsync(solution, moved, affected, DiagnosticSeverity.Error, cancellationToken).ConfigureAwait(false)
            && await unused.KeptAsync(cancellationToken).ConfigureAwait(false) is var kept
            && await SilencedKeys.MarkAsync(solution, moved, kept, unused.IsGone, cancellationToken).ConfigureAwait(false) is { } marked
                ? new RewrittenSolution(marked, rewrites, kept, unused.IsGone, unused.Released)
                : null;
    }

    /// <summary>What becomes unused, and the edits of each file.</summary>
    private async Task<(UnusedDeclarations Unused, IReadOnlyList<EditedFile> Files)> EditAsync(
        IReadOnlyList<Rewrite> rewrites, IReadOnlyList<(IReadOnlyList<Edit> Edits, IReadOnlyList<SyntaxNode> Released)> equal,
            CancellationToken cancellationToken)
    {
        var released = rewrites.SelectMany(rewrite => rewrite.Released).ToList();
        var unused = await UnusedDeclarations.FindAsync(
            solution, [.. released, .. equal.SelectMany(choice => choice.Released)], rewrites.SelectMany(rewrite => rewrite.Removed),
                cancellationToken).ConfigureAwait(false);
        var edits = rewrites.SelectMany(rewrite => rewrite.Edits).Concat(equal.SelectMany(choice => choice.Edits)).Concat(unused.Edits)
            .Concat(released.SelectMany(node => KeyComments.Of(node))).ToList();
        edits.AddRange(unused.Documentation(released));
        edits.AddRange(rewrites.SelectMany(rewrite => rewrite.Imports).GroupBy(place => place.SyntaxTree)
            .SelectMany(places => UsingDirectives.Add((CompilationUnitSyntax)places.Key.GetRoot(cancellationToken), places,
                _context.Writer.Ambiguous(places.Key))));

        return (unused, await solution.ByFileAsync(edits, cancellationToken).ConfigureAwait(false));
    }

    private IEnumerable<DocumentId> Dependants(IEnumerable<DocumentId> changed)
    {
        var graph = solution.GetProjectDependencyGraph();
        return changed.Select(id => id.ProjectId).Distinct()
            .SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Append(id)).Distinct()
            .SelectMany(id => solution.GetProject(id)!.DocumentIds);
    }
}
