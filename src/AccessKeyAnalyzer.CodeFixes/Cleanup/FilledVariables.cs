using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Finds calls that do nothing but fill variables: <c>Keys.Get(out var id, out var secret)</c> goes with the variables, and so does the guard around it.
/// </summary>
internal static class FilledVariables
{
    /// <summary>What goes with the variable that an argument fills: the statement, or the condition; null where the call does anything else.</summary>
    public static SyntaxNode? Of(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.RefKindKeyword.RawKind == 0 || argument.Parent?.Parent is not InvocationExpressionSyntax call
            || Whole(call) is not { } whole || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        return (SideEffects.OnlyFills(method, model, cancellationToken)
                // What is looked up by a name that a caller gives may be looked for to be found.
                || (method.Name == "TryGetValue" && SideEffects.IsOfHarmlessType(method)
                    && model.GetConstantValue(arguments[0].Expression, cancellationToken).HasValue))
            && arguments.All(other => other.RefKindKeyword.RawKind == 0 ? SideEffects.IsFree(other.Expression, model, cancellationToken)
                : IsDiscard(other, model, cancellationToken) || Variable(other, model, cancellationToken) is not null) ? whole : null;
    }

    /// <summary>Whether the method does nothing but give out values: nobody misses it when nobody asks.</summary>
    public static bool IsFilledBy(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        !method.Parameters.IsEmpty && method.Parameters.All(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
        && SideEffects.OnlyFills(method, model, cancellationToken);

    /// <summary>Whether what is filled can be dropped, where the call is there for more: <c>out _</c>.</summary>
    public static bool CanBeDiscarded(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) && model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7 }
        && Variable(argument, model, cancellationToken) is not null;

    /// <summary>The variables that the statement, or the condition, fills.</summary>
    public static IEnumerable<ISymbol> In(SyntaxNode filling, SemanticModel model, CancellationToken cancellationToken) =>
        filling.DescendantNodes().OfType<ArgumentSyntax>().Where(argument => argument.RefKindKeyword.RawKind != 0)
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

    // Get(out …); or if (!TryGet(out …)) { throw …; } or TryGet(out …) ? new … : null
    private static SyntaxNode? Whole(InvocationExpressionSyntax call)
    {
        if (call.Parent is ExpressionStatementSyntax statement)
        {
            return statement.IsRemovable() ? statement : null;
        }

        return FoldedConditions.CanGoAlone(call) ? call : null;
    }
}
