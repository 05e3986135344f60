using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Knows the clients and providers on which code later calls what one of ours throws at, such as <c>SwitchCredentials</c>. One run asks once.
/// </summary>
internal sealed class SwitchedClients
{
    private readonly HashSet<IMethodSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly List<MadeObjects> _switched = [];

    /// <summary>Whether the client, or the provider, that is made at a place is one of them.</summary>
    public async Task<bool> ContainAsync(EntryPointUse use, SyntaxNode made, Solution solution, CancellationToken cancellationToken)
    {
        var compilation = use.Model.Compilation;
        // A client hands on to its provider what it is switched to.
        var methods = use.Sdk.EntryPoints.SelectMany(entryPoint => entryPoint.Carriers.Append(entryPoint.Type)
            .Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()
            .SelectMany(type => entryPoint.ThrowsWithProvider.SelectMany(name => type.GetMembers(name))));
        foreach (var method in methods.OfType<IMethodSymbol>().Where(_known.Add))
        {
            foreach (var call in await References.FindAsync(method, solution, cancellationToken).ConfigureAwait(false))
            {
                _switched.Add(await MadeObjects.OfAsync(call, solution, cancellationToken).ConfigureAwait(false));
            }
        }

        return _switched.Any(client => client.Contain(made, compilation.AssemblyName));
    }
}
