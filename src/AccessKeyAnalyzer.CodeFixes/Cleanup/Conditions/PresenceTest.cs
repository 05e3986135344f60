using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>Tells the forms in which code asks whether a value is there, and whether it looks like a key.</summary>
internal static class PresenceTest
{
    /// <summary>The smallest condition around a value that asks for it; null where something else is done with the value.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax value) => value.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax).OfType<ExpressionSyntax>()
        .FirstOrDefault(condition => Missing(condition) == value || Found(condition) == value || Checked(condition) == value);

    /// <summary>The value that the condition finds missing.</summary>
    public static ExpressionSyntax? Missing(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Missing(inner.Expression),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
            ArgumentList.Arguments: [var only]
        } => Plain(only.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when IsNothing(comparison.Right) =>
            Plain(comparison.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when IsNothing(comparison.Left) =>
            Plain(comparison.Right),
        IsPatternExpressionSyntax pattern when IsNothing(pattern.Pattern)
            || (pattern.Pattern is UnaryPatternSyntax not && IsSomething(not.Pattern)) => Plain(pattern.Expression),
        _ => null,
    };

    /// <summary>The value that the condition finds to be there.</summary>
    public static ExpressionSyntax? Found(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Found(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Missing(not.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.GreaterThanExpression } comparison
            when IsNothing(comparison.Right) => Plain(comparison.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } comparison when IsNothing(comparison.Left) =>
            Plain(comparison.Right),
        IsPatternExpressionSyntax pattern when IsSomething(pattern.Pattern) => Plain(pattern.Expression),
        // The file that the key is read from.
        InvocationExpressionSyntax { ArgumentList.Arguments: [var path] } call when call.Expression.ToString() is "File.Exists" or "System.IO.File.Exists" =>
            path.Expression,
        _ => null,
    };

    /// <summary>The value whose form the condition checks: <c>id.StartsWith("LTAI")</c>, <c>secret.Length != 30</c>.</summary>
    public static ExpressionSyntax? Checked(ExpressionSyntax condition) => condition switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartsWith" } access } call
            when call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax => Plain(access.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var value, { Expression: LiteralExpressionSyntax }] } match
            when match.Expression.ToString() is "Regex.IsMatch" => Plain(value.Expression),
        BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } length, Right: LiteralExpressionSyntax least }
            when !IsNothing(least) => Plain(length.Expression),
        _ => null,
    };

    /// <summary>Whether the condition is false where the value is as it should be.</summary>
    public static bool FindsFault(ExpressionSyntax condition) => Missing(condition) is not null
        || (Found(condition) is null && condition.Kind() is SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression);

    /// <summary>The part of a condition's pattern that only asks whether a property is there: <c>Id.Length: > 0</c>, <c>Id: { } id</c>.</summary>
    public static SubpatternSyntax? Part(SyntaxNode name) =>
        name.FirstAncestorOrSelf<SubpatternSyntax>() is { Parent: PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax whole } } part
        && part.ExpressionColon?.Span.Start == name.SpanStart
        && whole.Parent is IsPatternExpressionSyntax or UnaryPatternSyntax { Parent: IsPatternExpressionSyntax } && !whole.HasInnerDirective()
        && part.ExpressionColon?.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }
        && IsSomething(part.Pattern) ? part : null;

    /// <summary>The properties that the other parts of the pattern ask for.</summary>
    public static IEnumerable<string> Others(SubpatternSyntax part) => ((PropertyPatternClauseSyntax)part.Parent!).Subpatterns
        .Where(other => other != part).Select(other => other.ExpressionColon?.Expression.GetFirstToken().ValueText ?? "");

    private static bool IsNothing(ExpressionSyntax value) =>
        ValueSyntax.IsNull(value) || value.ToString() is "\"\"" or "string.Empty" or "String.Empty" or "0";

    private static bool IsNothing(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => IsNothing(constant.Expression),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => IsNothing(either.Left) && IsNothing(either.Right),
        _ => false,
    };

    private static bool IsSomething(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax not => IsNothing(not.Pattern) || (not.Pattern is ParenthesizedPatternSyntax inner && IsNothing(inner.Pattern)),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } both => IsSomething(both.Left) && IsSomething(both.Right),
        RelationalPatternSyntax { RawKind: (int)SyntaxKind.RelationalPattern, OperatorToken.Text: ">" } more => IsNothing(more.Expression),
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax } or DeclarationPatternSyntax => true,
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause: { Subpatterns: var parts } } =>
            parts.All(part => part.NameColon?.Name.Identifier.ValueText == "Length" && IsSomething(part.Pattern)),
        _ => false,
    };

    // id.Trim(), id.Length and id! are there where id is.
    private static ExpressionSyntax Plain(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } access => Plain(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" } access } =>
            Plain(access.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: var rest } access when rest.ToString() is ".Length" or ".Trim()" => Plain(access.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppress => Plain(suppress.Operand),
        _ => value,
    };
}
