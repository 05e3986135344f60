using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Knows the clients on which code later calls what a client with a provider throws at, such as <c>SwitchCredentials</c>: each such call is traced
/// back to where its client is made. Where that is not seen, it may be any of another project; one that a constructor is given, as by a container, may
/// be any at all. One run asks once.
/// </summary>
internal sealed class SwitchedClients
{
    // A file of several target frameworks has a tree in each.
    private readonly HashSet<(string Path, TextSpan Span)> _creations = [];
    private readonly HashSet<string> _types = [];
    private readonly HashSet<IMethodSymbol> _known = new(SymbolEqualityComparer.Default);
    // The assemblies of the calls whose client is made out of sight; none for what a constructor is given.
    private readonly HashSet<string?> _unseenFrom = [];

    /// <summary>Whether the client, or the provider, that is made at a place is one of them.</summary>
    public async Task<bool> ContainAsync(EntryPointUse use, SyntaxNode made, Solution solution, CancellationToken cancellationToken)
    {
        if (use.EntryPoint.ThrowsWithProvider.Count == 0
            || use.Model.GetSymbolInfo(made, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } client })
        {
            return false;
        }

        foreach (var method in use.EntryPoint.ThrowsWithProvider.SelectMany(name => client.GetMembers(name)).OfType<IMethodSymbol>().Where(_known.Add))
        {
            foreach (var call in await References.FindAsync(method, solution, cancellationToken).ConfigureAwait(false))
            {
                await AddAsync(call, solution, cancellationToken).ConfigureAwait(false);
            }
        }

        return _unseenFrom.Any(assembly => assembly != use.Model.Compilation.AssemblyName)
            || (made is BaseObjectCreationExpressionSyntax
                ? _creations.Contains((made.SyntaxTree.FilePath, made.Span))
                : made.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && _types.Contains(type.Identifier.ValueText));
    }

    private async Task AddAsync(SyntaxNode call, Solution solution, CancellationToken cancellationToken)
    {
        var receiver = call.Parent switch
        {
            MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access => access.Expression,
            MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (receiver is null)
        {
            _types.UnionWith(call.Ancestors().OfType<TypeDeclarationSyntax>().Take(1).Select(type => type.Identifier.ValueText));
        }
        else if (await solution.ModelAsync(call.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
        {
            var origins = new List<ExpressionSyntax>();
            AlibabaCloudContext.Of(model.Compilation).Tracer.VisitOrigins(receiver, (origin, _) => origins.Add(origin), cancellationToken);
            var made = origins.OfType<BaseObjectCreationExpressionSyntax>().ToList();
            _creations.UnionWith(made.Select(creation => (creation.SyntaxTree.FilePath, creation.Span)));
            if (made.Count == 0)
            {
                _unseenFrom.Add(origins.Any(IsGiven) ? null : model.Compilation.AssemblyName);
            }

            bool IsGiven(ExpressionSyntax origin) => model.Compilation.GetSemanticModel(origin.SyntaxTree).GetSymbolInfo(origin, cancellationToken).Symbol
                is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
        }
    }
}
