using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Finds the expressions that give an object which nobody in sight made: a parameter that a container passes, the value of options, a service.
/// </summary>
internal static class HeldObjects
{
    /// <summary>The uses of what a mention of the type declares, or the call that it is a type argument of.</summary>
    public static async Task<IEnumerable<ExpressionSyntax>> OfAsync(SyntaxNode mention, Solution solution, CancellationToken cancellationToken)
    {
        var type = mention;
        while (type.Parent is TypeSyntax or TypeArgumentListSyntax)
        {
            type = type.Parent;
        }

        if (await solution.ModelAsync(mention.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        // provider.GetRequiredService<Settings>()
        if (type is GenericNameSyntax name && ValueSyntax.Qualified(name).Parent is InvocationExpressionSyntax call)
        {
            return [call];
        }

        var uses = new List<ExpressionSyntax>();
        foreach (var symbol in Declared(type.Parent).Select(declaration => model.GetDeclaredSymbol(declaration, cancellationToken)).OfType<ISymbol>())
        {
            uses.AddRange((await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
                .OfType<SimpleNameSyntax>().Where(use => !ValueSyntax.IsInNameOf(use)).Select(ValueSyntax.Qualified)
                .Select(use => symbol is IMethodSymbol ? use.Parent as InvocationExpressionSyntax : use).OfType<ExpressionSyntax>()
                .Where(IsValue));
        }

        return uses;
    }

    private static IEnumerable<SyntaxNode> Declared(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclarationSyntax variables => variables.Variables,
        ParameterSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax => [declaration],
        _ => [],
    };

    // Neither a target nor the name of an argument or of a documented parameter.
    private static bool IsValue(ExpressionSyntax use) => !use.IsPartOfStructuredTrivia() && use.Parent is not NameColonSyntax
        && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use);
}
