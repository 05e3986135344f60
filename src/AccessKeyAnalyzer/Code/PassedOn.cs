using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The forms in which C# hands a value on as it is.</summary>
internal static class PassedOn
{
    /// <summary>The expressions, one of which gives the value; null where the expression makes one of its own.</summary>
    public static IEnumerable<ExpressionSyntax>? From(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => [parenthesized.Expression],
        CastExpressionSyntax cast => [cast.Expression],
        CheckedExpressionSyntax @checked => [@checked.Expression],
        RefExpressionSyntax reference => [reference.Expression],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => [suppressed.Operand],
        ConditionalAccessExpressionSyntax access => [access.WhenNotNull],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => [conversion.Left],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => [coalesce.Left, coalesce.Right],
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        SwitchExpressionSyntax choice => choice.Arms.Select(arm => arm.Expression),
        AssignmentExpressionSyntax assignment => [assignment.Right],
        _ => null,
    };

    /// <summary>The value, or the widest expression around it that hands it on.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax value)
    {
        while (value.Parent is SwitchExpressionArmSyntax { Parent: ExpressionSyntax } or ExpressionSyntax
            && (value.Parent as ExpressionSyntax ?? (ExpressionSyntax)value.Parent.Parent!) is var outer and not AssignmentExpressionSyntax
            && From(outer)?.Contains(value) == true)
        {
            value = outer;
        }

        return value;
    }
}
