using System.Text;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells code that only puts something into a variable or property, and so goes when nothing reads it.</summary>
internal static class RemovedAssignments
{
    /// <summary>
    /// What goes: the statement that the reference is the target of, or the element of an initialiser; null where the
    /// reference is a use, or the code must stay.
    /// </summary>
    public static SyntaxNode? Of(SyntaxNode reference, SemanticModel model, CancellationToken cancellationToken)
    {
        if (reference is not SimpleNameSyntax name)
        {
            return null;
        }

        // using static, or an alias: it is no use by itself.
        if (reference.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } directive)
        {
            return directive.IsOfAType() ? directive : null;
        }

        var target = ValueSyntax.Qualified(name);
        if (target.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } element
            && element.Left == target)
        {
            return !initializer.HasInnerDirective() && SideEffects.IsFree(element.Right, model, cancellationToken) ? element : null;
        }

        // services.Configure<Options>(o => o.AccessKeyId = …)
        if (target.Parent is AssignmentExpressionSyntax { Parent: LambdaExpressionSyntax lambda } setting && setting.Left == target)
        {
            return SideEffects.IsFree(setting.Right, model, cancellationToken) ? ConfiguringCall.Of(lambda, model, cancellationToken) : null;
        }

        // (_endpoint, _id) = (endpoint, id)
        if (target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax } item && ValueOf(item) is { } value)
        {
            return SideEffects.IsFree(value.Expression, model, cancellationToken) ? item : null;
        }

        if (target.Parent is ArgumentSyntax argument)
        {
            return FilledVariables.Of(argument, model, cancellationToken)
                ?? (FilledVariables.CanBeDiscarded(argument, model, cancellationToken) ? target : null);
        }

        // Storage(string id) => _id = id;
        if (target.Parent is AssignmentExpressionSyntax { Parent: ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax } arrow } only
            && only.Left == target)
        {
            return arrow.HasInnerDirective() || !SideEffects.IsFree(only.Right, model, cancellationToken) ? null : arrow;
        }

        return target.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
            && EmptiedStatements.CanGo(statement, model, cancellationToken)
                && OnlyWrites(statement.Expression, target, model, cancellationToken) ? statement : null;
    }

    /// <summary>What a target in a tuple is given, of a literal beside it; null where that is no literal, or the assignment is part of more.</summary>
    public static ArgumentSyntax? ValueOf(ArgumentSyntax target) =>
        target.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: TupleExpressionSyntax values } assignment } targets
        && assignment.Left == targets && targets.Arguments.Count == values.Arguments.Count
        && assignment.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }
        && !assignment.HasInnerDirective() && !assignment.DescendantTrivia().Any(trivia => trivia.IsComment())
            ? values.Arguments[targets.Arguments.IndexOf(target)] : null;

    private static bool OnlyWrites(ExpressionSyntax expression, ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) =>
        expression switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target =>
                assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.AddAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression
                && SideEffects.IsFree(assignment.Right, model, cancellationToken),
            // config.Endpoint = …, where config was only there to carry the key.
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment when access.Expression == target =>
                model.GetSymbolInfo(target, cancellationToken).Symbol is ILocalSymbol { Type: INamedTypeSymbol type }
                    && (SideEffects.IsCarrierOfKeys(type) || SideEffects.IsHolderOfValues(type, cancellationToken))
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
