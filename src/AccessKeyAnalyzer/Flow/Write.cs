using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A value given to a variable or property.</summary>
/// <param name="Value">The expression that holds the value.</param>
/// <param name="Kind">How the variable gets it.</param>
/// <param name="Index">The place in a tuple.</param>
internal readonly record struct Write(ExpressionSyntax Value, WriteKind Kind = WriteKind.Whole, int Index = 0)
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

        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                return assignment.Kind() switch
                {
                    SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression => new Write(assignment.Right),
                    SyntaxKind.AddAssignmentExpression => new Write(assignment.Right, WriteKind.Append),
                    _ => null,
                };
            // b[i] ^= 0x5A
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } indexes, Parent: AssignmentExpressionSyntax assignment } element
                when assignment.Left == element && indexes[0].Expression is IdentifierNameSyntax
                    && assignment.Ancestors().Any(a => a is ForStatementSyntax or WhileStatementSyntax):
                return new Write(assignment, WriteKind.EachElement);
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element:
                return Deconstructed(tuple, tuple.Arguments.PlaceOf(element));
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                return new Write(argument.Expression, WriteKind.OutArgument);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call } when CallTracer.NameOf(call.Expression) == "Reverse":
                return new Write(target, WriteKind.Reversal);
            default:
                return null;
        }
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
            case ForEachStatementSyntax loop:
                return new Write(loop.Expression, WriteKind.AnyElement);
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax designations } designation
                when designations.Parent is DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: { } right } }:
                return ElementOf(right, designations.Variables.PlaceOf(designation));
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax designations } designation
                when designations.Parent?.Parent is ForEachVariableStatementSyntax loop:
                return new Write(loop.Expression, WriteKind.TupleOfElements, designations.Variables.PlaceOf(designation));
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element } }:
                return Deconstructed(tuple, tuple.Arguments.PlaceOf(element));
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax } outVariable }:
                return new Write(outVariable, WriteKind.OutArgument);
            case SingleVariableDesignationSyntax { Parent: PatternSyntax pattern }:
                return Matched(pattern);
            default:
                return null;
        }
    }

    // o is string s, o is not string s, o is var s
    private static Write? Matched(PatternSyntax pattern)
    {
        SyntaxNode? outermost = pattern;
        while (outermost.Parent is UnaryPatternSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax)
        {
            outermost = outermost.Parent;
        }

        return outermost.Parent is IsPatternExpressionSyntax { Expression: { } matched } ? new Write(matched) : null;
    }

    private static Write? Deconstructed(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple ? ElementOf(assignment.Right, index) : null;

    private static Write? ElementOf(ExpressionSyntax right, int index) =>
        right is not TupleExpressionSyntax values ? new Write(right, WriteKind.TupleElement, index)
        : index >= 0 && index < values.Arguments.Count ? new Write(values.Arguments[index].Expression)
        : null;
}
