using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>The <c>out</c> parameters that fill nothing but variables of moved clients, of a method whose other results are still needed.</summary>
internal static class OutParameters
{
    /// <summary>The methods that filled one of the variables.</summary>
    public static async Task<IReadOnlyList<IMethodSymbol>> FilledByAsync(IEnumerable<ISymbol> released, Solution before, CancellationToken cancellationToken)
    {
        var methods = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var variable in released.OfType<ILocalSymbol>())
        {
            if (variable.DeclaringSyntaxReferences is [var reference]
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is { Parent: DeclarationExpressionSyntax declaration }
                && declaration.Parent is ArgumentSyntax argument && IsOut(argument) && argument.Parent?.Parent is { } call
                && await before.ModelAsync(call.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } method)
            {
                methods.Add(method);
            }
        }

        return [.. methods];
    }

    /// <summary>How the parameters go that nobody reads what they fill; null where there are none, or a call of the method is not understood.</summary>
    public static async Task<Shortening?> UnreadAsync(IMethodSymbol old, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (await old.InAsync(before, after, cancellationToken).ConfigureAwait(false) is not IMethodSymbol method
            || method.DeclaringSyntaxReferences is not [var reference]
            || method.IsVisibleOutside() || method.IsVirtual || method.IsOverride || method.IsAbstract || method.ImplementsInterface()
            || !method.GetAttributes().IsEmpty
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || declaration.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault() is not { } list
            || await after.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } own)
        {
            return null;
        }

        var unread = method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).ToList();
        var arguments = new List<(IParameterSymbol Parameter, ArgumentSyntax Argument)>();
        foreach (var use in await References.FindAsync(method, after, cancellationToken).ConfigureAwait(false))
        {
            if (use.IsPartOfStructuredTrivia())
            {
                continue;
            }

            if (DeclaredParameter.CallOf(use) is not { } call || call.HasInnerDirective()
                || await after.ModelAsync(use.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }

            foreach (var parameter in unread.ToList())
            {
                if (parameter.Argument(call, model, cancellationToken)?.Parent is ArgumentSyntax argument
                    && !Deconstruction.IsUsed(argument, model, cancellationToken))
                {
                    arguments.Add((parameter, argument));
                }
                else
                {
                    unread.Remove(parameter);
                }
            }
        }

        var writes = Writes(declaration, unread, own, cancellationToken);
        return unread.Count == 0 || arguments.Count == 0 || writes is null ? null : Make(list, unread, writes,
            [.. arguments.Where(pair => unread.Contains(pair.Parameter)).Select(pair => pair.Argument)]);
    }

    private static Shortening Make(
        ParameterListSyntax list, List<IParameterSymbol> unread, IReadOnlyList<StatementSyntax> writes, IReadOnlyList<ArgumentSyntax> arguments)
    {
        var parameters = list.Parameters.Where(parameter => unread.Exists(symbol => symbol.Name == parameter.Identifier.ValueText)).ToList();
        return new Shortening(
        [
            .. Removal.Items(list.Parameters, parameters),
            .. parameters.SelectMany(Removal.Documentation),
            .. arguments.GroupBy(argument => (BaseArgumentListSyntax)argument.Parent!)
                .SelectMany(group => Removal.Items(group.Key.Arguments, [.. group])),
            .. writes.SelectMany(Removal.Declaration),
        ], [.. writes, .. arguments]);
    }

    private static bool IsOut(ArgumentSyntax argument) => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword);

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
