using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>A value given to a variable or property.</summary>
/// <param name="Value">The expression that holds the value.</param>
/// <param name="Kind">How the variable gets it.</param>
/// <param name="Index">The place in a tuple.</param>
internal readonly record struct Assignment(ExpressionSyntax Value, AssignmentKind Kind = AssignmentKind.Whole, int Index = 0)
{
    /// <summary>The value that is written through this use of a name; null where the name is only read. Looks at syntax alone.</summary>
    public static Assignment? Through(SimpleNameSyntax name)
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
                    SyntaxKind.SimpleAssignmentExpression when Appended(assignment) is { } more => new Assignment(more, AssignmentKind.Append),
                    SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression => new Assignment(assignment.Right),
                    SyntaxKind.AddAssignmentExpression => new Assignment(assignment.Right, AssignmentKind.Append),
                    _ => null,
                };
            // b[i] ^= 0x5A
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } indexes, Parent: AssignmentExpressionSyntax assignment } element
                when assignment.Left == element && indexes[0].Expression is IdentifierNameSyntax
                    && assignment.Ancestors().Any(a => a is ForStatementSyntax or WhileStatementSyntax):
                return new Assignment(assignment, AssignmentKind.EachElement);
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element:
                return Deconstructed(tuple, tuple.Arguments.PlaceOf(element));
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                return new Assignment(argument.Expression, AssignmentKind.OutArgument);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call }
                when CallTracer.NameOf(call.Expression) == "Reverse":
                return new Assignment(target, AssignmentKind.Reversal);
            default:
                return null;
        }
    }

    /// <summary>The value that a declaration gives to its variable, also in <c>var (x, y) = (v, w)</c>.</summary>
    public static Assignment? Of(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return new Assignment(value);
            case PropertyDeclarationSyntax { Initializer.Value: { } value }:
                return new Assignment(value);
            case ParameterSyntax { Default.Value: { } value }:
                return new Assignment(value);
            case ForEachStatementSyntax loop:
                return new Assignment(loop.Expression, AssignmentKind.AnyElement);
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax designations } designation
                when designations.Parent is DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: { } right } }:
                return ElementOf(right, designations.Variables.PlaceOf(designation));
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax designations } designation
                when designations.Parent?.Parent is ForEachVariableStatementSyntax loop:
                return new Assignment(loop.Expression, AssignmentKind.TupleOfElements, designations.Variables.PlaceOf(designation));
            case SingleVariableDesignationSyntax
            { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element } }:
                return Deconstructed(tuple, tuple.Arguments.PlaceOf(element));
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax } outVariable }:
                return new Assignment(outVariable, AssignmentKind.OutArgument);
            case SingleVariableDesignationSyntax { Parent: PatternSyntax pattern }:
                return Matched(pattern);
            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax { Parent: PatternSyntax pattern } designations } designation:
                return PartOf(Matched(pattern), designations.Variables.PlaceOf(designation));
            case AnonymousObjectMemberDeclaratorSyntax { Expression: { } value }:
                return new Assignment(value);
            default:
                return null;
        }
    }

    // x = x + v, x = $"{x}{v}", x = string.Concat(x, v)
    private static ExpressionSyntax? Appended(AssignmentExpressionSyntax assignment) =>
        TextParts.Of(assignment.Right) is [{ Expression: var first }, { Expression: var more }] && more != assignment.Right
        && SyntaxFactory.AreEquivalent(first, assignment.Left)
            ? more
            : null;

    // o is string s, o is not string s, o is var s, o is [_, var s], o is { Secret: var s }, o is (_, var s), o switch { [.., var s] => … }
    private static Assignment? Matched(PatternSyntax pattern)
    {
        while (pattern.Parent is UnaryPatternSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax)
        {
            pattern = (PatternSyntax)pattern.Parent;
        }

        return pattern.Parent switch
        {
            IsPatternExpressionSyntax { Expression: { } expression } => new Assignment(expression),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => new Assignment(choice.GoverningExpression),
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => new Assignment(choice.Expression),
            SubpatternSyntax { ExpressionColon.Expression: { } member } => new Assignment(member),
            SubpatternSyntax { Parent: PositionalPatternClauseSyntax { Parent: PatternSyntax whole } clause } part =>
                PartOf(Matched(whole), clause.Subpatterns.PlaceOf(part)),
            ListPatternSyntax list => PartOf(Matched(list), PlaceIn(list, pattern)),
            _ => null,
        };
    }

    private static Assignment? PartOf(Assignment? matched, int place) =>
        matched is { Kind: AssignmentKind.Whole } whole ? whole with { Kind = AssignmentKind.TupleElement, Index = place } : null;

    // From the end behind a slice: [.., var s] is the element at -1.
    private static int PlaceIn(ListPatternSyntax list, PatternSyntax pattern)
    {
        var place = list.Patterns.PlaceOf(pattern);
        return list.Patterns.Take(place).Any(before => before is SlicePatternSyntax) ? place - list.Patterns.Count : place;
    }

    private static Assignment? Deconstructed(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple ? ElementOf(assignment.Right, index) : null;

    private static Assignment? ElementOf(ExpressionSyntax right, int index) =>
        right is not TupleExpressionSyntax values ? new Assignment(right, AssignmentKind.TupleElement, index)
        : index >= 0 && index < values.Arguments.Count ? new Assignment(values.Arguments[index].Expression)
        : null;
}
