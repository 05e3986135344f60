using System.Text;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells statements that only put something into a variable, and so go when nothing reads it.</summary>
internal static class RemovedAssignments
{
    /// <summary>The statement that the reference is the target of; null where the reference is a use, or the statement must stay.</summary>
    public static StatementSyntax? Statement(SyntaxNode reference, SemanticModel model, CancellationToken cancellationToken)
    {
        var target = reference is SimpleNameSyntax name ? ValueSyntax.Qualified(name) : null;
        var statement = target?.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return statement is not null && EmptiedStatements.CanGo(statement, model, cancellationToken) && OnlyWrites(statement.Expression, target!, model, cancellationToken) ? statement : null;
    }

    private static bool OnlyWrites(ExpressionSyntax expression, ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == target =>
            assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.AddAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression
            && SideEffects.IsFree(assignment.Right, model, cancellationToken),
        // config.Endpoint = …, where config was only there to carry the key.
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment when access.Expression == target =>
            model.GetSymbolInfo(target, cancellationToken).Symbol is ILocalSymbol { Type: INamedTypeSymbol type } && SideEffects.IsCarrierOfKeys(type)
            && SideEffects.IsFree(assignment.Right, model, cancellationToken),
        InvocationExpressionSyntax invocation => First(invocation) == target
            && model.GetSymbolInfo(target, cancellationToken).Symbol is ILocalSymbol { Type.Name: nameof(StringBuilder) }
            && SideEffects.IsFree(invocation, model, cancellationToken),
        _ => false,
    };

    // The builder at the start of builder.Append(…).Append(…).
    private static ExpressionSyntax First(ExpressionSyntax chain) => chain switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => First(access.Expression),
        _ => chain,
    };
}
