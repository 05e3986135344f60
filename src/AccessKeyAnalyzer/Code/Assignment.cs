using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>A value given to a variable or property.</summary>
/// <param name="Value">The expression that holds the value.</param>
/// <param name="Kind">How the variable gets it.</param>
internal readonly record struct Assignment(ExpressionSyntax Value, AssignmentKind Kind = AssignmentKind.Whole)
{
    /// <summary>
    /// Which part of the value the variable gets: the place in a tuple or a list, and in what stands there; a negative place counts from the end. Empty for all
    /// of it.
    /// </summary>
    public IReadOnlyList<int> Path { get; private init; } = [];

    /// <summary>Whether the variable holds what the value is.</summary>
    public bool IsWhole => Kind == AssignmentKind.Whole && Path.Count == 0;

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
            case ArgumentSyntax { Parent: TupleExpressionSyntax } element:
                return Deconstructed(element);
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                return new Assignment(argument.Expression, AssignmentKind.OutArgument);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call }
                when ExpressionName.OfCallee(call.Expression) == "Reverse":
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
            case SingleVariableDesignationSyntax designation:
                return Designated(designation);
            case AnonymousObjectMemberDeclaratorSyntax { Expression: { } value }:
                return new Assignment(value);
            default:
                return null;
        }
    }

    // var (x, (y, _)) = value, foreach (var (x, y) in values), (var x, y) = value, Make(out var x), value is var (x, y)
    private static Assignment? Designated(VariableDesignationSyntax designation) => designation.Parent switch
    {
        ParenthesizedVariableDesignationSyntax outer => PartOf(Designated(outer), outer.Variables.PlaceOf(designation)),
        DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: { } value } } => new Assignment(value),
        DeclarationExpressionSyntax { Parent: ForEachVariableStatementSyntax loop } => new Assignment(loop.Expression, AssignmentKind.AnyElement),
        DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } element } => Deconstructed(element),
        DeclarationExpressionSyntax { Parent: ArgumentSyntax } outVariable => new Assignment(outVariable, AssignmentKind.OutArgument),
        PatternSyntax pattern => Matched(pattern),
        _ => null,
    };

    // (x, (y, z)) = value, foreach ((string x, var y) in values)
    private static Assignment? Deconstructed(ArgumentSyntax element)
    {
        var tuple = (TupleExpressionSyntax)element.Parent!;
        return PartOf(
            tuple.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Left == tuple => new Assignment(assignment.Right),
                ForEachVariableStatementSyntax loop => new Assignment(loop.Expression, AssignmentKind.AnyElement),
                ArgumentSyntax { Parent: TupleExpressionSyntax } inner => Deconstructed(inner),
                _ => null,
            },
            tuple.Arguments.PlaceOf(element));
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

    private static Assignment? PartOf(Assignment? whole, int place) => whole switch
    {
        { IsWhole: true, Value: TupleExpressionSyntax { Arguments: var values } } => place < values.Count ? new Assignment(values[place].Expression) : null,
        { Kind: AssignmentKind.Whole or AssignmentKind.AnyElement } known => known with { Path = [.. known.Path, place] },
        _ => null,
    };

    // From the end behind a slice: [.., var s] is the element at -1.
    private static int PlaceIn(ListPatternSyntax list, PatternSyntax pattern)
    {
        var place = list.Patterns.PlaceOf(pattern);
        return list.Patterns.Take(place).Any(before => before is SlicePatternSyntax) ? place - list.Patterns.Count : place;
    }
}
