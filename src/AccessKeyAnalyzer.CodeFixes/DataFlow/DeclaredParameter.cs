using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>
/// Goes between arguments and parameters as they are declared: a call <c>services.AddOss(id)</c> of an extension method
/// binds to other parameters, in other places.
/// </summary>
internal static class DeclaredParameter
{
    /// <summary>The parameter that an argument goes to.</summary>
    public static IParameterSymbol? Of(ArgumentSyntax argument, IMethodSymbol called) =>
        Code.Arguments.ParameterOf(argument, called) is not { } parameter ? null
            : called.ReducedFrom is { } declared ? declared.OriginalDefinition.Parameters[parameter.Ordinal + 1] : parameter;

    /// <summary>What a call in sight passes to the parameter; null where it leaves it out.</summary>
    public static ExpressionSyntax? Argument(
        this IParameterSymbol parameter, BaseArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken) =>
        parameter.Arguments(list, model, cancellationToken).FirstOrDefault();

    /// <summary>The same; several for <c>params string[] keys</c>.</summary>
    public static IEnumerable<ExpressionSyntax> Arguments(
        this IParameterSymbol parameter, BaseArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken) =>
        Code.Arguments.AllFor(list, model.GetSymbolInfo(list.Parent!, cancellationToken).Symbol as IMethodSymbol
            ?? (IMethodSymbol)parameter.ContainingSymbol, parameter);

    /// <summary>The arguments of the call that a reference to a method stands for; null where the method is passed on rather than called.</summary>
    public static BaseArgumentListSyntax? CallOf(SyntaxNode reference) => reference.FirstAncestorOrSelf<SyntaxNode>(node => node is
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or BracketedArgumentListSyntax
        or PrimaryConstructorBaseTypeSyntax or StatementSyntax) switch
    {
        InvocationExpressionSyntax call when call.Expression.Span.End == reference.Span.End => call.ArgumentList,
        ObjectCreationExpressionSyntax creation when creation.Type.Span.Contains(reference.Span) => creation.ArgumentList,
        ImplicitObjectCreationExpressionSyntax creation when creation == reference => creation.ArgumentList,
        BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax } list when list == reference => list,
        ConstructorInitializerSyntax initializer when !initializer.ArgumentList.Span.Contains(reference.Span) => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax type when type.Type.Span.Contains(reference.Span) => type.ArgumentList,
        _ => null,
    };
}
