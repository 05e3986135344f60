using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary><c>new OssClient(endpoint, id, secret)</c> becomes <c>new OssClient(endpoint, provider)</c>.</summary>
internal sealed class ProviderArgumentRewriter : IRewriter<EntryPointUse>
{
    private readonly SwitchedClients _switched = new();

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken) =>
        await _switched.ContainAsync(use, use.Node, context.Solution, cancellationToken).ConfigureAwait(false) ? null : Plan(use, context, cancellationToken);

    private static Rewrite? Plan(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        var slots = use.SlotArguments(cancellationToken);
        if (use.ArgumentList is not { } list || slots.Count == 0
            || list.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart > slots[0].SpanStart)
            || !slots.All(slot => SideEffects.CanBeDropped(slot.Expression))
            || context.Provider(use, slots[0], cancellationToken) is not { } provider)
        {
            return null;
        }

        var rewrite = new Rewrite(use.Subject);
        // After a named argument an unnamed one must stand in its own position, which is what we change here.
        var named = list.Arguments.TakeWhile(argument => argument.SpanStart <= slots[0].SpanStart).Any(argument => argument.NameColon is not null);
        rewrite.Replace(slots[0], provider, named ? use.EntryPoint.ProviderSlot + ": " : "");
        rewrite.Edits.AddRange(Removal.Items(list.Arguments, [.. slots.Skip(1)], slots[0]));
        rewrite.Released.AddRange(slots);
        return rewrite;
    }
}
