using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>
/// Tells whether a value may be null: by what the compiler knows of it, or, in code without nullable annotations, by how it is made and used.
/// </summary>
internal static class NullValues
{
    // What passes through more variables is not followed: it may be null.
    private const int MostSteps = 5;

    public static bool MayBe(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => MayBe(value, model, 0, cancellationToken);

    private static bool MayBe(ExpressionSyntax value, SemanticModel model, int steps, CancellationToken token) => ValueSyntax.Unwrapped(value) switch
    {
        var plain when steps > MostSteps || ValueSyntax.IsNull(plain) => true,
        ConditionalExpressionSyntax choice =>
            MayBe(choice.WhenTrue, model, steps + 1, token) || MayBe(choice.WhenFalse, model, steps + 1, token),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => MayBe(arm.Expression, model, steps + 1, token)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => MayBe(coalesce.Right, model, steps + 1, token),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } or ConditionalAccessExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax or ThrowExpressionSyntax => false,
        var plain => model.GetTypeInfo(plain, token).Nullability.FlowState switch
        {
            NullableFlowState.MaybeNull => true,
            NullableFlowState.NotNull => false,
            _ => ByUse(plain, model, steps, token),
        },
    };

    private static bool ByUse(ExpressionSyntax value, SemanticModel model, int steps, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(value, cancellationToken).Symbol;
        return symbol switch
        {
            IMethodSymbol method => method.Name.EndsWith("OrDefault", StringComparison.Ordinal),
            IParameterSymbol { HasExplicitDefaultValue: true } => true,
            ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol =>
                Sources(symbol, value, model, cancellationToken).Any(source => MayBe(source, model, steps + 1, cancellationToken))
                || IsComparedWithNull(value),
            _ => false,
        };
    }

    // Those in sight: what is written elsewhere, nobody doubts here.
    private static IEnumerable<ExpressionSyntax> Sources(ISymbol symbol, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.SyntaxTree == place.SyntaxTree)
        {
            yield return value;
        }

        foreach (var assignment in Body.Around(place).DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment =>
            SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, symbol)))
        {
            yield return assignment.Right;
        }
    }

    private static bool IsComparedWithNull(ExpressionSyntax value)
    {
        var name = value.WithoutTrivia().ToString();
        return Body.Around(value).DescendantNodes().Any(node => node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                (ValueSyntax.IsNull(comparison.Left) && Is(comparison.Right)) || (ValueSyntax.IsNull(comparison.Right) && Is(comparison.Left)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Is(coalesce.Left),
            ConditionalAccessExpressionSyntax access => Is(access.Expression),
            IsPatternExpressionSyntax pattern => Is(pattern.Expression),
            _ => false,
        });

        bool Is(ExpressionSyntax expression) => expression.WithoutTrivia().ToString() == name;
    }
}
