namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Finds as many rewrites as compile together. Nearly always that is all of them; if not, halving finds the ones to leave out. What stands in one file,
/// member or statement is tried together before it is tried apart: the two branches of <c>?:</c> compile together only.
/// </summary>
internal sealed class RewriteSelection(Func<IReadOnlyList<Rewrite>, Task<RewrittenSolution?>> apply)
{
    // From the widest to the single rewrite.
    private static readonly Func<Rewrite, object>[] Levels =
    [
        rewrite => Place(rewrite) is { } place ? place.SyntaxTree : rewrite,
        rewrite => Place(rewrite)?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() ?? (object)rewrite,
        rewrite => Place(rewrite)?.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (object)rewrite,
        rewrite => Place(rewrite)?.FirstAncestorOrSelf<StatementSyntax>() ?? (object)rewrite,
        rewrite => rewrite,
    ];

    /// <summary>The solution with the most of the rewrites; null where none compiles.</summary>
    public static async Task<RewrittenSolution?> BestAsync(IReadOnlyList<Rewrite> rewrites, Func<IReadOnlyList<Rewrite>, Task<RewrittenSolution?>> apply)
    {
        var selection = new RewriteSelection(apply);
        var best = await selection.AddAsync(null, [rewrites], 0).ConfigureAwait(false);
        // What did not compile without another may compile beside it.
        for (var last = 0; best is not null && best.Rewrites.Count > last && best.Rewrites.Count < rewrites.Count;)
        {
            last = best.Rewrites.Count;
            best = await selection.AddAsync(best, [[.. rewrites.Except(best.Rewrites)]], 0).ConfigureAwait(false);
        }

        return best;
    }

    /// <summary>Adds as many of the groups as compile to what is accepted already.</summary>
    private async Task<RewrittenSolution?> AddAsync(RewrittenSolution? accepted, IReadOnlyList<IReadOnlyList<Rewrite>> groups, int level)
    {
        if (await apply([.. accepted?.Rewrites ?? [], .. groups.SelectMany(group => group)]).ConfigureAwait(false) is { } whole)
        {
            return whole;
        }

        if (groups.Count > 1)
        {
            return await AddHalvesAsync(accepted, groups, level).ConfigureAwait(false);
        }

        for (; level < Levels.Length && groups[0].Count > 1; level++)
        {
            var parts = groups[0].GroupBy(Levels[level]).Select(part => (IReadOnlyList<Rewrite>)[.. part]).ToList();
            if (parts.Count > 1)
            {
                return await AddHalvesAsync(accepted, parts, level + 1).ConfigureAwait(false);
            }
        }

        return accepted;
    }

    // All of them together do not compile, as we know.
    private async Task<RewrittenSolution?> AddHalvesAsync(RewrittenSolution? accepted, IReadOnlyList<IReadOnlyList<Rewrite>> parts, int level)
    {
        var half = parts.Count / 2;
        accepted = await AddAsync(accepted, [.. parts.Take(half)], level).ConfigureAwait(false);
        return await AddAsync(accepted, [.. parts.Skip(half)], level).ConfigureAwait(false);
    }

    private static SyntaxNode? Place(Rewrite rewrite) => rewrite.Edits.Count > 0 ? rewrite.Edits[0].Tree.GetRoot().FindNode(rewrite.Edits[0].Span) : null;
}
