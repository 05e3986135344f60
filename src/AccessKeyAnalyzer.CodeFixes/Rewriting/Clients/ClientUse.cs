using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>One use of a variable that holds a client.</summary>
/// <param name="Receiver">Where the client is called: the position after which <c>.Current</c> goes. Null where the use is not one of the client.</param>
/// <param name="Dependant">The call whose result goes on using the client.</param>
internal sealed record ClientUse(int? Receiver = null, InvocationExpressionSyntax? Dependant = null)
{
    /// <summary>The use; null where it may keep the client, or change what the next client would not have.</summary>
    public static ClientUse? Of(ExpressionSyntax reference, EntryPoint entryPoint, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = reference;
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            value = (ExpressionSyntax)value.Parent;
        }

        switch (value.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == value:
                return OfMember(access, value.Span.End, entryPoint, model, cancellationToken);
            case ConditionalAccessExpressionSyntax conditional when conditional.Expression == value:
                var binding = conditional.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault();
                return binding is null ? null : OfMember(binding, binding.SpanStart, entryPoint, model, cancellationToken);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                when comparison.Left.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Right.IsKind(SyntaxKind.NullLiteralExpression):
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } }:
                return new ClientUse();
            default:
                return null;
        }
    }

    private static ClientUse? OfMember(
        ExpressionSyntax access, int receiver, EntryPoint entryPoint, SemanticModel model, CancellationToken cancellationToken) =>
        (model.GetSymbolInfo(access, cancellationToken).Symbol, access.Parent) switch
        {
            // Disposing the variable disposes the last client.
            (IMethodSymbol { Name: nameof(IDisposable.Dispose), Parameters.IsEmpty: true }, InvocationExpressionSyntax) => new ClientUse(),
            // A client built later would not have what this one sets.
            (IMethodSymbol { ReturnsVoid: true } method, _) when method.Name.StartsWith("Set", StringComparison.Ordinal) => null,
            (IMethodSymbol { ReducedFrom: null } method, InvocationExpressionSyntax call) when call.Expression == access =>
                new ClientUse(receiver, entryPoint.Dependants.Contains(method.Name) ? call : null),
            (IPropertySymbol { Type.SpecialType: not SpecialType.None }, not AssignmentExpressionSyntax) when IsRead(access) => new ClientUse(receiver),
            _ => null,
        };

    private static bool IsRead(ExpressionSyntax access) =>
        access.Parent is not (ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax);
}
