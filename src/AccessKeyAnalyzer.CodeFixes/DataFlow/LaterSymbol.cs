using Microsoft.CodeAnalysis.FindSymbols;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

internal static class LaterSymbol
{
    /// <summary>The same symbol in a solution that was changed; null where it is gone, or nobody can tell which one it is.</summary>
    public static async Task<ISymbol?> InAsync(this ISymbol symbol, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (before.GetDocument(symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree)?.Project.Id is not { } project
            || await after.GetProject(project)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        // What stands in a body is looked for at its old place: Roslyn throws where the file ends before that.
        var member = Member(symbol);
        var later = SymbolFinder.FindSimilarSymbols(member, compilation, cancellationToken).FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(member, symbol) ? later
            : later?.DeclaringSyntaxReferences is [var reference]
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is { } declaration
            && declaration.DescendantNodes().Where(node => Name(node) == symbol.Name).ToList() is [var only]
                ? compilation.GetSemanticModel(only.SyntaxTree).GetDeclaredSymbol(only, cancellationToken) : null;
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private static ISymbol Member(ISymbol symbol)
    {
        var member = symbol is ILocalSymbol ? symbol.ContainingSymbol : symbol;
        while (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            member = member.ContainingSymbol;
        }

        return member is IMethodSymbol { AssociatedSymbol: { } property } && symbol is ILocalSymbol ? property : member;
    }
}
