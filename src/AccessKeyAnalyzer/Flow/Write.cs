using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A value given to a variable or property.</summary>
/// <param name="Value">The expression on the right.</param>
/// <param name="IsAppend">Whether it is added to what was there (<c>+=</c>).</param>
internal readonly record struct Write(ExpressionSyntax Value, bool IsAppend = false)
{
    /// <summary>The value that is written through this use of a name; null where the name is only read. Looks at syntax alone.</summary>
    public static Write? Through(SimpleNameSyntax name)
    {
        // x = v, this.x = v, o.x = v, o?.x = v, new T { x = v }, t with { x = v }
        ExpressionSyntax target = name;
        while (target.Parent is MemberAccessExpressionSyntax access && access.Name == target
            || target.Parent is MemberBindingExpressionSyntax
            || target.Parent is ConditionalAccessExpressionSyntax whole && whole.WhenNotNull == target
            || target.Parent is ParenthesizedExpressionSyntax)
        {
            target = (ExpressionSyntax)target.Parent;
        }

        if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
        {
            return assignment.Kind() switch
            {
                SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression => new Write(assignment.Right),
                SyntaxKind.AddAssignmentExpression => new Write(assignment.Right, IsAppend: true),
                _ => null,
            };
        }

        // (x, y) = (v, w)
        return target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element ? Deconstructed(tuple, tuple.Arguments.IndexOf(element)) : null;
    }

    /// <summary>The value that a declaration gives to its variable, also in <c>var (x, y) = (v, w)</c>.</summary>
    public static Write? Of(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return new Write(value);
            case PropertyDeclarationSyntax { Initializer.Value: { } value }:
                return new Write(value);
            case ParameterSyntax { Default.Value: { } value }:
                return new Write(value);
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax designations } designation
                when designations.Parent is DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: { } right } }:
                return ElementOf(right, designations.Variables.IndexOf(designation));
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element } }:
                return Deconstructed(tuple, tuple.Arguments.IndexOf(element));
            case SingleVariableDesignationSyntax { Parent: PatternSyntax { Parent: IsPatternExpressionSyntax { Expression: { } matched } } }:
                return new Write(matched);
            default:
                return null;
        }
    }

    private static Write? Deconstructed(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple ? ElementOf(assignment.Right, index) : null;

    private static Write? ElementOf(ExpressionSyntax right, int index) =>
        right is TupleExpressionSyntax values && index >= 0 && index < values.Arguments.Count ? new Write(values.Arguments[index].Expression) : null;
}
