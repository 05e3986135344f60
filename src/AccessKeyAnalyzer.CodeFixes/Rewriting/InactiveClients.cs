using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Solutions;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Moves the clients in the branches of <c>#if</c> that this build leaves out, which nobody can bind here: as the build that compiles them
/// would see them.
/// </summary>
/// <param name="solution">The solution before any fix.</param>
/// <param name="rewrite">Moves the clients of some findings in a solution.</param>
internal sealed class InactiveClients(Solution solution, Func<Solution, IReadOnlyCollection<Diagnostic>, Task<RewrittenSolution?>> rewrite)
{
    /// <summary>The solution with those clients moved, too; null where nothing is moved at all.</summary>
    /// <param name="planned">The solution with the active clients moved; null where none is.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<RewrittenSolution?> AddAsync(RewrittenSolution? planned, IEnumerable<Diagnostic> findings,
        CancellationToken cancellationToken)
    {
        var tried = new HashSet<string>();
        var parted = new Dictionary<ProjectId, IReadOnlyList<DocumentId>>();
        foreach (var finding in findings.Where(KeyFindings.IsKey))
        {
            if (solution.GetDocument(finding.Location.SourceTree) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || !root.FullSpan.Contains(finding.Location.SourceSpan))
            {
                continue;
            }

            var value = root.SyntaxTree.GetText(cancellationToken).ToString(finding.Location.SourceSpan);
            var mention = OtherConfiguration.LeavesOut(root, finding.Location.SourceSpan.Start) ? value
                : root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText;
            if (mention is null || !tried.Add(value))
            {
                continue;
            }

            if (!parted.TryGetValue(document.Project.Id, out var files))
            {
                parted[document.Project.Id] = files = await FilesWithDirectivesAsync(document.Project, cancellationToken).ConfigureAwait(false);
            }

            planned = await AddAsync(planned, files, value, mention, cancellationToken).ConfigureAwait(false);
        }

        return planned;
    }

    // Few files have a branch, and each key asks for all of them.
    private static async Task<IReadOnlyList<DocumentId>> FilesWithDirectivesAsync(Project project, CancellationToken cancellationToken)
    {
        var files = new List<DocumentId>();
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { ContainsDirectives: true })
            {
                files.Add(document.Id);
            }
        }

        return files;
    }

    private async Task<RewrittenSolution?> AddAsync(
        RewrittenSolution? planned, IReadOnlyList<DocumentId> files, string value, string mention, CancellationToken cancellationToken)
    {
        foreach (var id in files)
        {
            // A place that nothing can be done about is passed; one that has moved mentions the key no more.
            for (var passed = 0; await PlaceAsync(planned?.Solution ?? solution, id, passed, value, mention,
                cancellationToken).ConfigureAwait(false) is { } place;)
            {
                if (await MoveAsync(planned?.Solution ?? solution, id, place, value, cancellationToken).ConfigureAwait(false) is { } moved)
                {
                    planned = (planned ?? moved).With(solution, moved.Solution);
                }
                else
                {
                    passed++;
                }
            }
        }

        return planned;
    }

    private async Task<RewrittenSolution?> MoveAsync(Solution current, DocumentId id, int place, string value,
        CancellationToken cancellationToken)
    {
        if (await OtherConfiguration.CompilingAsync(current, id, place, cancellationToken).ConfigureAwait(false) is not { } other)
        {
            return null;
        }

        var keys = (await KeyFindings.OfProgramAsync(other.GetProject(id.ProjectId)!, cancellationToken).ConfigureAwait(false))
            .Where(key => key.Location.SourceTree!.GetText(cancellationToken).ToString(key.Location.SourceSpan) == value).ToList();
        if (await rewrite(other, keys).ConfigureAwait(false) is not { } moved
            || await MovesAnothersAsync(moved, current, id, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var after = await current.WithChangesAsync(other, moved.Solution, cancellationToken).ConfigureAwait(false);
        return await CompileCheck.AddsErrorsAsync(current, after, after.ChangedFiles(current), cancellationToken).ConfigureAwait(false)
            ? null : moved with { Solution = after };
    }

    /// <summary>Whether it moves a client that this build compiles, too, and that has a key in it: the fix of that key takes out the other
    /// branch's.</summary>
    private static async Task<bool> MovesAnothersAsync(RewrittenSolution moved, Solution current, DocumentId id,
        CancellationToken cancellationToken)
    {
        var root = (await current.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return !moved.Rewrites.All(rewrite => rewrite.Edits.All(edit => OtherConfiguration.LeavesOut(root, edit.Span.Start)))
            && (await KeyFindings.OfProgramAsync(current.GetProject(id.ProjectId)!, cancellationToken).ConfigureAwait(false))
                .Any(key => key.AdditionalLocations.Count > 0);
    }

    /// <summary>Where an inactive branch of the file begins that mentions the key.</summary>
    private static async Task<int?> PlaceAsync(
        Solution solution, DocumentId id, int passed, string value, string mention, CancellationToken cancellationToken) =>
        solution.GetDocument(id) is { } document
        && TextSearch.Find(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), mention) >= 0
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            ? InactivePiece.Of(root).Where(piece => piece.Root.DescendantTokens()
                .Any(token => token.ValueText == mention || token.Text == value))
                .Skip(passed).Select(piece => (int?)piece.Span.Start).FirstOrDefault() : null;
}
