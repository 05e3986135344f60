using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>The answers of a method or an indexer that looks up text by a name: <c>name switch { "Endpoint" => …, "Secret" => … }</c>.</summary>
internal static class LookupEntries
{
    /// <summary>Whether the symbol may be such a method or indexer.</summary>
    public static bool MayHave(ISymbol symbol) =>
        symbol is IMethodSymbol { Parameters.IsEmpty: false, ReturnsVoid: false } or IPropertySymbol { IsIndexer: true };

    /// <summary>The entries, and who asks for them; null where somebody may list them.</summary>
    public static async Task<KeyedEntries?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var entries = new KeyedEntries(solution);
        return symbol.DeclaringSyntaxReferences is [var reference]
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is { } declaration
            && !declaration.HasInnerDirective()
            && await solution.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
            && declaration.DescendantNodes().Where(node => node is SwitchExpressionSyntax or SwitchStatementSyntax).ToList() is [var choice]
            && model.GetSymbolInfo(Asked(choice), cancellationToken).Symbol is IParameterSymbol parameter
            && Answers(choice).All(answer => answer is { Key: { } key, Value: { } value } && entries.Write(key, value, answer.Entry, model, cancellationToken))
            && await entries.ReadByCallersAsync(parameter, cancellationToken).ConfigureAwait(false) && entries.Reads.Count > 0 ? entries : null;
    }

    private static ExpressionSyntax Asked(SyntaxNode choice) =>
        choice is SwitchExpressionSyntax expression ? expression.GoverningExpression : ((SwitchStatementSyntax)choice).Expression;

    // What answers anything else stays.
    private static IEnumerable<(ExpressionSyntax? Key, ExpressionSyntax? Value, SyntaxNode Entry)> Answers(SyntaxNode choice) =>
        choice is SwitchExpressionSyntax expression
            ? expression.Arms.Where(arm => arm.Pattern is not DiscardPatternSyntax)
                .Select(arm => (arm.WhenClause is null ? (arm.Pattern as ConstantPatternSyntax)?.Expression : null,
                    (ExpressionSyntax?)arm.Expression, (SyntaxNode)arm))
            : ((SwitchStatementSyntax)choice).Sections.Where(section => section.Labels is not [DefaultSwitchLabelSyntax])
                .Select(section => ((section.Labels is [CaseSwitchLabelSyntax label] ? label : null)?.Value,
                    section.Statements is [ReturnStatementSyntax answer] ? answer.Expression : null, (SyntaxNode)section));
}
