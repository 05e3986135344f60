using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Solutions;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Moves the clients in the branches of <c>#if</c> that this build leaves out, which nobody can bind here: as the build that compiles them would see them.
/// </summary>
internal sealed class InactiveClients(Solution solution, Func<Solution, IReadOnlyCollection<Diagnostic>, Task<RewrittenSolution?>> rewrite)
{
    /// <summary>The solution with those clients moved, too; null where nothing is moved at all.</summary>
    public async Task<RewrittenSolution?> AddAsync(RewrittenSolution? planned, IEnumerable<Diagnostic> findings, CancellationToken cancellationToken)
    {
        foreach (var keys in findings.Where(KeyFindings.IsKey).GroupBy(key => solution.GetDocument(key.Location.SourceTree)?.Project).ToList())
        {
            var values = new HashSet<string>();
            var names = new HashSet<string>();
            foreach (var (value, name) in keys.Select(key => Mention(key, cancellationToken)).Where(mention => mention.Name is not null))
            {
                values.Add(value!);
                names.Add(name!);
            }

            // Each configuration is diagnosed once, however many keys and places it has.
            var tried = new HashSet<string>();
            foreach (var id in names.Count == 0 ? [] : keys.Key!.DocumentIds)
            {
                while (await OtherAsync(planned?.Solution ?? solution, id, names, values, tried, cancellationToken).ConfigureAwait(false) is { } other)
                {
                    if (await MoveAsync(planned?.Solution ?? solution, other, id, values, cancellationToken).ConfigureAwait(false) is { } moved)
                    {
                        planned = (planned ?? moved).With(solution, moved.Solution);
                    }
                }
            }
        }

        return planned;
    }

    /// <summary>The key, and what a branch says that means it: its variable, or, where another branch has that, the key itself.</summary>
    private static (string? Value, string? Name) Mention(Diagnostic key, CancellationToken cancellationToken)
    {
        if (key.Location.SourceTree?.GetRoot(cancellationToken) is not { } root || !root.FullSpan.Contains(key.Location.SourceSpan))
        {
            return default;
        }

        var value = root.SyntaxTree.GetText(cancellationToken).ToString(key.Location.SourceSpan);
        return (value, root.LeavesOut(key.Location.SourceSpan.Start) ? value
            : root.FindNode(key.Location.SourceSpan).FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText);
    }

    /// <summary>The next configuration that compiles an inactive branch of the file which mentions a key.</summary>
    private static async Task<Solution?> OtherAsync(
        Solution current, DocumentId id, HashSet<string> names, HashSet<string> values, HashSet<string> tried, CancellationToken cancellationToken)
    {
        if (current.GetDocument(id) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { ContainsDirectives: true } root
            || await document.GetTextAsync(cancellationToken).ConfigureAwait(false) is var text && !names.Any(name => TextSearch.Find(text, name) >= 0))
        {
            return null;
        }

        foreach (var piece in InactivePiece.Of(root).Where(piece =>
            piece.Root.DescendantTokens().Any(token => names.Contains(token.ValueText) || values.Contains(token.Text))))
        {
            if (await OtherConfiguration.CompilingAsync(current, id, piece.Span.Start, cancellationToken).ConfigureAwait(false) is { } other
                && other.GetProject(id.ProjectId)!.ParseOptions!.PreprocessorSymbolNames.OrderBy(name => name, StringComparer.Ordinal) is var symbols
                && tried.Add(string.Join(";", symbols)))
            {
                return other;
            }
        }

        return null;
    }

    private async Task<RewrittenSolution?> MoveAsync(
        Solution current, Solution other, DocumentId id, HashSet<string> values, CancellationToken cancellationToken)
    {
        var keys = (await KeyFindings.OfProgramAsync(other.GetProject(id.ProjectId)!, cancellationToken).ConfigureAwait(false))
            .Where(key => values.Contains(key.Location.SourceTree!.GetText(cancellationToken).ToString(key.Location.SourceSpan))).ToList();
        if (await rewrite(other, keys).ConfigureAwait(false) is not { } moved
            || await MovesAnothersAsync(moved, current, other, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var after = await current.WithChangesAsync(other, moved.Solution, cancellationToken).ConfigureAwait(false);
        return await CompileCheck.AddsAsync(current, after, after.ChangedFiles(current), DiagnosticSeverity.Error, cancellationToken).ConfigureAwait(false)
            ? null : moved with { Solution = after };
    }

    /// <summary>Whether it moves a client that this build compiles, too, and that has a key in it: the fix of that key takes out the other branch's.</summary>
    private static async Task<bool> MovesAnothersAsync(RewrittenSolution moved, Solution current, Solution other, CancellationToken cancellationToken)
    {
        foreach (var file in moved.Rewrites.SelectMany(rewrite => rewrite.Edits).GroupBy(edit => edit.Tree))
        {
            var document = current.GetDocument(other.GetDocument(file.Key)!.Id)!;
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && !file.All(edit => root.LeavesOut(edit.Span.Start)))
            {
                return (await KeyFindings.OfProgramAsync(document.Project, cancellationToken).ConfigureAwait(false))
                    .Any(key => key.AdditionalLocations.Count > 0);
            }
        }

        return false;
    }
}
