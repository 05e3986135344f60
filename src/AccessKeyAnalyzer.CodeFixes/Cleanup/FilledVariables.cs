using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Finds calls that do nothing but fill variables: <c>Keys.Get(out var id, out var secret)</c> goes with the variables, and so does the guard around it.
/// </summary>
internal static class FilledVariables
{
    /// <summary>The statement that goes with the variable that an argument fills; null where the call does anything else.</summary>
    public static StatementSyntax? Of(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || argument.Parent?.Parent is not InvocationExpressionSyntax call
            || Statement(call) is not { } statement || !statement.IsRemovable()
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        return SideEffects.OnlyFills(method, model, cancellationToken)
            && arguments.All(other => other.RefKindKeyword.RawKind == 0 ? SideEffects.IsFree(other.Expression, model, cancellationToken)
                : IsDiscard(other, model, cancellationToken) || Variable(other, model, cancellationToken) is not null) ? statement : null;
    }

    /// <summary>Whether the method does nothing but give out values: nobody misses it when nobody asks.</summary>
    public static bool IsFilledBy(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        !method.Parameters.IsEmpty && method.Parameters.All(parameter => parameter.RefKind == RefKind.Out)
        && SideEffects.OnlyFills(method, model, cancellationToken);

    /// <summary>The variables that the statement fills.</summary>
    public static IEnumerable<ISymbol> In(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement.DescendantNodes().OfType<ArgumentSyntax>().Where(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
            .Select(argument => Variable(argument, model, cancellationToken)).OfType<ISymbol>();

    private static ISymbol? Variable(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) => argument.Expression switch
    {
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax name } => model.GetDeclaredSymbol(name, cancellationToken),
        IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol as ILocalSymbol,
        _ => null,
    };

    private static bool IsDiscard(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument.Expression is DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax }
        || model.GetSymbolInfo(argument.Expression, cancellationToken).Symbol is IDiscardSymbol;

    // Get(out …); or if (!TryGet(out …)) { throw …; }
    private static StatementSyntax? Statement(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: IfStatementSyntax { Else: null } guard }
            when Guards.OnlyLeaves(guard.Statement) => guard,
        _ => null,
    };
}
