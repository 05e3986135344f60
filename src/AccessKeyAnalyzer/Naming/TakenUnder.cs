using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Finds what code compares with before it takes a value: the pattern of its arm, the labels of its section, the condition of its branch.</summary>
internal static class TakenUnder
{
    // In nodes of syntax. What is larger is no condition on a name.
    private const int LargestCondition = 256;

    // A section with more labels takes the rest of a table.
    private const int MostLabels = 24;

    private static readonly ConditionalWeakTable<SyntaxNode, ExpressionSyntax[]> Known = new();

    /// <summary>
    /// The names, texts and calls in the condition under which <paramref name="parent"/> takes <paramref name="node"/>; none where it takes it in any case.
    /// </summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        // key switch { "oss.accessKeySecret" => "…" }
        SwitchExpressionArmSyntax arm when arm.Expression == node => Of(arm.Pattern),
        SwitchSectionSyntax section when node is StatementSyntax => section.Labels.Take(MostLabels).SelectMany(Of),
        // key == "oss.accessKeySecret" ? "…" : ""
        ConditionalExpressionSyntax conditional when conditional.WhenTrue == node => Of(conditional.Condition),
        // settings.TryGetValue("ALIYUN_SK", out var found) ? found : "…"
        ConditionalExpressionSyntax { Condition: InvocationExpressionSyntax read } when IsTry(read) => Of(read),
        // settings.GetValueOrDefault("ALIYUN_SK") is { } found ? found : "…"
        ConditionalExpressionSyntax
        {
            Condition: IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax or DeclarationPatternSyntax, Expression: { } read }
        } => Of(read),
        IfStatementSyntax conditional when conditional.Statement == node => Of(conditional.Condition),
        // Environment.GetEnvironmentVariable("ALIYUN_SK") ?? "…"
        BinaryExpressionSyntax coalesce when coalesce.OperatorToken.ValueText == "??" && coalesce.Right == node => Of(coalesce.Left),
        _ => [],
    };

    // What is denied says nothing of the value. All values under one condition ask for it.
    private static ExpressionSyntax[] Of(SyntaxNode condition) => Known.GetValue(condition, static whole =>
    [
        .. whole.DescendantNodesAndSelf(node => !IsDenial(node)).Take(LargestCondition).OfType<ExpressionSyntax>().Where(
            said => said is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax),
    ]);

    // What is not found gives way to a default.
    private static bool IsTry(InvocationExpressionSyntax call) => ExpressionName.OfCallee(call.Expression).StartsWith("TryGet", StringComparison.Ordinal);

    private static bool IsDenial(SyntaxNode node) =>
        node.IsKind(SyntaxKind.NotEqualsExpression)
        || (node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var denied }
            && !(denied is InvocationExpressionSyntax read && IsTry(read)))
        || node.IsKind(SyntaxKind.NotPattern);
}
