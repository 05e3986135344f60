using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Finds the code that reads a key back from the object that it was put into. Where the key goes, it would read nothing: it has to go, too. One run traces
/// each once.
/// </summary>
internal sealed class ReadKeys
{
    private readonly Dictionary<SyntaxNode, MadeObjects> _objects = [];

    /// <summary>The places that may read one of the keys of the object.</summary>
    public async Task<IReadOnlyList<SyntaxNode>> OfAsync(EntryPointUse use, AssignedObject target, Solution solution, CancellationToken cancellationToken)
    {
        var set = ((AssignmentExpressionSyntax)use.Node).Left;
        var keys = use.Model.GetSymbolInfo(set, cancellationToken).Symbol?.ContainingType.GetMembers()
            .OfType<IPropertySymbol>().Where(property => use.IsSlot(property.Name)) ?? [];
        var own = target.Creation is null
            ? await ObjectsAsync(set.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last()).ConfigureAwait(false) : null;
        var reads = new List<SyntaxNode>();
        foreach (var key in keys)
        {
            foreach (var read in await References.FindAsync(key, solution, cancellationToken).ConfigureAwait(false))
            {
                if (IsRead(read) && await ObjectsAsync(read).ConfigureAwait(false) is var objects
                    && (own?.Meet(objects, use.Model.Compilation.AssemblyName) ?? objects.Contain(target.Creation!, use.Model.Compilation.AssemblyName)))
                {
                    reads.Add(read);
                }
            }
        }

        return reads;

        async Task<MadeObjects> ObjectsAsync(SyntaxNode member) => _objects.TryGetValue(member, out var known) ? known
            : _objects[member] = await MadeObjects.OfAsync(member, solution, cancellationToken).ConfigureAwait(false);
    }

    // config.AccessKeyId = …, config?.AccessKeyId = … and new Config { AccessKeyId = … } are no reads.
    private static bool IsRead(SyntaxNode reference) => !ValueSyntax.IsMention(reference)
        && !(reference.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment && assignment.Left.GetLastToken() == reference.GetLastToken());
}
