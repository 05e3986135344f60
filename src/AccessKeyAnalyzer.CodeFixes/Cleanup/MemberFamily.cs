using AccessKeyAnalyzer.CodeFixes.DataFlow;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// A getter that several types have by one contract: what an interface or a base class asks for, and what answers. They go together or not at all.
/// </summary>
internal static class MemberFamily
{
    /// <summary>The declarations; empty where the getter belongs to no contract, or where one of them must stay.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        if (symbol is not IPropertySymbol { SetMethod: null } member
            || !(member.IsAbstract || member.IsVirtual || member.IsOverride || member.ImplementsInterface()))
        {
            return [];
        }

        var declarations = new List<SyntaxNode>();
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { member };
        var pending = new Queue<ISymbol>(known);
        while (pending.Count > 0)
        {
            var next = (IPropertySymbol)pending.Dequeue();
            if (await DeclarationAsync(next, solution, cancellationToken).ConfigureAwait(false) is not { } declaration)
            {
                return [];
            }

            declarations.Add(declaration);
            foreach (var relative in await RelativesAsync(next, solution, cancellationToken).ConfigureAwait(false))
            {
                if (known.Add(relative))
                {
                    pending.Enqueue(relative);
                }
            }
        }

        return declarations;
    }

    private static async Task<IEnumerable<ISymbol>> RelativesAsync(IPropertySymbol member, Solution solution, CancellationToken cancellationToken)
    {
        var overrides = await SymbolFinder.FindOverridesAsync(member, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        var answers = await SymbolFinder.FindImplementationsAsync(member, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        var asked = member.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IPropertySymbol>())
            .Where(contract => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(contract), member));
        return overrides.Concat(answers).Concat(asked).Concat(member.OverriddenProperty is { } overridden ? [overridden] : [])
            .OfType<IPropertySymbol>().Select(relative => relative.OriginalDefinition);
    }

    private static async Task<SyntaxNode?> DeclarationAsync(IPropertySymbol member, Solution solution, CancellationToken cancellationToken) =>
        member is { SetMethod: null, DeclaringSyntaxReferences: [var reference] } && !member.IsVisibleOutside() && member.GetAttributes().IsEmpty
        && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is PropertyDeclarationSyntax declaration
        && !declaration.SyntaxTree.IsGenerated()
        && await solution.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
            ? RemovableDeclaration.Getter(member, declaration, model, cancellationToken) : null;
}
