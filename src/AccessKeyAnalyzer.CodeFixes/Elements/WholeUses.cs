namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>Tells where a value of several elements is used as a whole, so that one element less is a change.</summary>
internal static class WholeUses
{
    // Whose methods keep values and hand them out again, and miss no element.
    private static readonly string[] Holders = ["System", "System.Linq", "System.Threading.Tasks", "System.Collections"];

    /// <summary>Whether the value is compared, shown or matched.</summary>
    public static bool Needs(ExpressionSyntax value) => value.Parent is InterpolationSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax
        or SwitchExpressionSyntax or SwitchStatementSyntax or WithExpressionSyntax or CastExpressionSyntax;

    /// <summary>Whether the value, or what holds some of it, goes to a method that may look at all of it: a serializer.</summary>
    public static bool IsHandedOn(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        value.Parent is ArgumentSyntax { Parent.Parent: { } call }
        && model.GetSymbolInfo(call, cancellationToken).Symbol is { DeclaringSyntaxReferences.IsEmpty: true } called
        && !(called.ContainingNamespace?.ToDisplayString() is { } space
            && Holders.Any(holder => space == holder || (holder == "System.Collections" && space.StartsWith(holder, StringComparison.Ordinal))));
}
