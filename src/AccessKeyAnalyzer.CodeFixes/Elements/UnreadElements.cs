using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Solutions;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// Takes out what the moved clients read of a tuple, an anonymous object, a dictionary or a method of which the rest is still needed:
/// <c>(string Endpoint, string Id, string Secret)</c> becomes the endpoint. It works on the fixed solution, and only where that still compiles without
/// a new warning: no move hangs on it.
/// </summary>
internal static class UnreadElements
{
    /// <summary>The solution without them.</summary>
    public static async Task<Solution> RemoveAsync(
        Solution before, Solution after, IReadOnlyList<ISymbol> released, CancellationToken cancellationToken)
    {
        foreach (var tuple in await TupleElement.ReadByAsync(released, before, cancellationToken).ConfigureAwait(false))
        {
            after = await TryAsync(after, TupleShortening.OfAsync(tuple, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var method in await OutParameters.FilledByAsync(released, before, cancellationToken).ConfigureAwait(false))
        {
            after = await TryAsync(after, OutParameters.UnreadAsync(method, before, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var (file, kind, names) in AnonymousMembers.ReadBy(released, before).Where(members => after.GetDocument(members.File) is not null).ToList())
        {
            after = await TryAsync(after, AnonymousMembers.UnreadAsync(file, kind, names, after, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        released = [.. released, .. await AskedByHelpersAsync(released, before, cancellationToken).ConfigureAwait(false)];
        foreach (var holder in released)
        {
            var plan = ArrayElements.MayHave(holder) ? ArrayElements.UnreadAsync(holder, before, after, cancellationToken)
                : DictionaryEntries.MayHave(holder) ? KeyedEntries.WithoutUnreadAsync(holder, before, after, DictionaryEntries.OfAsync, cancellationToken)
                : LookupEntries.MayHave(holder) ? KeyedEntries.WithoutUnreadAsync(holder, before, after, LookupEntries.OfAsync, cancellationToken)
                : Task.FromResult<Shortening?>(null);
            after = await TryAsync(after, plan, cancellationToken).ConfigureAwait(false);
        }

        return await TryAsync(after, OwnSettings.UnreadAsync(before, after, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    // string Get(string key) => Settings[key]
    private static async Task<IReadOnlyList<ISymbol>> AskedByHelpersAsync(
        IReadOnlyList<ISymbol> released, Solution before, CancellationToken cancellationToken)
    {
        var asked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var helper in released.OfType<IMethodSymbol>().Where(method => method is { Parameters.IsEmpty: false, DeclaringSyntaxReferences.Length: 1 }))
        {
            var declaration = await helper.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            if (await before.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
            {
                asked.UnionWith(declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol).OfType<ISymbol>()
                    .Where(symbol => symbol is (IFieldSymbol or IPropertySymbol) and { DeclaringSyntaxReferences.Length: 1 }));
            }
        }

        return [.. asked.Except(released, SymbolEqualityComparer.Default)!];
    }

    private static async Task<Solution> TryAsync(Solution solution, Task<Shortening?> plan, CancellationToken cancellationToken)
    {
        if (await plan.ConfigureAwait(false) is not { } shortening)
        {
            return solution;
        }

        var unused = await UnusedDeclarations.FindAsync(solution, shortening.Removed, [], cancellationToken).ConfigureAwait(false);
        var shorter = await solution.ApplyAsync(
            shortening.Edits.Concat(unused.Edits).Concat(shortening.Removed.SelectMany(node => KeyComments.Of(node))), cancellationToken).ConfigureAwait(false);
        return await CompileCheck.AddsAsync(
            solution, shorter, shorter.ChangedDocuments(solution), DiagnosticSeverity.Warning, cancellationToken).ConfigureAwait(false) ? solution : shorter;
    }
}
