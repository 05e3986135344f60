using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>Tells whether an expression may be computed again, later and by another thread, and mean the same.</summary>
internal static class StableValues
{
    /// <summary>Whether all that a client is built from, but its keys, is so.</summary>
    public static bool AreAll(
        BaseObjectCreationExpressionSyntax creation, IReadOnlyList<ArgumentSyntax> slots, SemanticModel model, CancellationToken cancellationToken)
    {
        var others = creation.ArgumentList!.Arguments.Except(slots).Select(argument => argument.Expression)
            .Concat(creation.Initializer?.Expressions ?? Enumerable.Empty<ExpressionSyntax>());
        return others.All(value => Is(value, model, cancellationToken));
    }

    public static bool Is(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        SideEffects.IsFree(value, model, cancellationToken)
        && value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => IsStable(name, model, cancellationToken));

    private static bool IsStable(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            // What is disposed at the end of the block is gone when the client is built again.
            ILocalSymbol { IsUsing: true } => false,
            ILocalSymbol or IParameterSymbol { RefKind: RefKind.None } => IsWrittenOnce(name, model, cancellationToken),
            IParameterSymbol => false,
            _ => true,
        };

    private static bool IsWrittenOnce(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        return !Body.Around(name).DescendantNodes().OfType<IdentifierNameSyntax>().Any(other => other.Identifier.ValueText == name.Identifier.ValueText
            && IsWrite(other) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(other, cancellationToken).Symbol, symbol));
    }

    private static bool IsWrite(SimpleNameSyntax name) => Assignment.Through(name) is not null
        || name.Parent is RefExpressionSyntax || (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
        || name.Parent?.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;
}
