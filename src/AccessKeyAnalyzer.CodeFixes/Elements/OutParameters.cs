using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>The <c>out</c> and <c>ref</c> parameters that fill only variables of moved clients, of a method whose other results are still needed.</summary>
internal static class OutParameters
{
    /// <summary>The methods that filled one of the variables.</summary>
    public static async Task<IReadOnlyList<IMethodSymbol>> FilledByAsync(IEnumerable<ISymbol> released, Solution before, CancellationToken cancellationToken)
    {
        var methods = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var variable in released.OfType<ILocalSymbol>())
        {
            var declaration = variable.DeclaringSyntaxReferences is [var reference]
                ? await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) : null;
            foreach (var filled in (await References.FindAsync(variable, before, cancellationToken).ConfigureAwait(false)).Append(declaration?.Parent))
            {
                if (filled?.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0, Parent.Parent: { } call }
                    && await before.ModelAsync(call.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
                    && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } method)
                {
                    methods.Add(method);
                }
            }
        }

        return [.. methods];
    }

    /// <summary>How the parameters go that nobody reads what they fill; null where there are none, or a call of the method is not understood.</summary>
    public static async Task<Shortening?> UnreadAsync(IMethodSymbol old, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (await old.InAsync(before, after, cancellationToken).ConfigureAwait(false) is not IMethodSymbol method
            || method.DeclaringSyntaxReferences is not [var reference]
            || !method.IsUsedByNameOnly() || !method.GetAttributes().IsEmpty
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || declaration.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault() is not { } list
            || await after.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } own)
        {
            return null;
        }

        var unread = method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref).ToList();
        var arguments = new List<(IParameterSymbol Parameter, ArgumentSyntax Argument)>();
        bool Add(SyntaxNode use, SemanticModel model)
        {
            if (DeclaredParameter.CallOf(use) is not { } call || call.HasInnerDirective())
            {
                return false;
            }

            var passed = unread.Select(parameter => (parameter, Argument: parameter.Argument(call, model, cancellationToken)?.Parent as ArgumentSyntax))
                .Where(pair => pair.Argument is not null && !Deconstruction.IsUsed(pair.Argument, model, cancellationToken)).ToList();
            arguments.AddRange(passed!);
            return unread.RemoveAll(parameter => !passed.Exists(pair => pair.parameter.Equals(parameter, SymbolEqualityComparer.Default))) >= 0;
        }

        if (!await References.AreAllAsync(method, after, (use, model) => Task.FromResult(Add(use, model)), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var writes = Writes(declaration, unread, own, cancellationToken);
        return unread.Count == 0 || arguments.Count == 0 || writes is null ? null : Shortening.Of(
        [
            .. writes,
            .. arguments.Where(pair => unread.Contains(pair.Parameter)).Select(pair => pair.Argument),
            .. list.Parameters.Where(parameter => unread.Exists(symbol => symbol.Name == parameter.Identifier.ValueText)),
        ]);
    }

    /// <summary>The statements that only fill the parameters; null where one of them is used in another way.</summary>
    private static IReadOnlyList<StatementSyntax>? Writes(
        SyntaxNode method, List<IParameterSymbol> parameters, SemanticModel model, CancellationToken cancellationToken)
    {
        var statements = new List<StatementSyntax>();
        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsOne))
        {
            if (name.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: AssignmentExpressionSyntax assignment } statement
                || !statement.IsRemovable() || !FillsOnly(assignment))
            {
                return null;
            }

            statements.Add(statement);
        }

        return [.. statements.Distinct()];

        bool IsOne(ExpressionSyntax name) => model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol parameter && parameters.Exists(other =>
            SymbolEqualityComparer.Default.Equals(other, parameter));

        // id = secret = "";
        bool FillsOnly(AssignmentExpressionSyntax assignment) => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsOne(assignment.Left)
            && (assignment.Right is AssignmentExpressionSyntax inner ? FillsOnly(inner) : SideEffects.IsFree(assignment.Right, model, cancellationToken));
    }
}
