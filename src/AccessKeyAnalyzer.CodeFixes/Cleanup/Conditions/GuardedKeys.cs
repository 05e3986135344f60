using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>What is known of values that go, where code asks whether they are there.</summary>
/// <param name="Names">The names of what may go.</param>
/// <param name="IsGone">Whether code goes already.</param>
internal sealed record GuardedKeys(HashSet<string> Names, Func<SyntaxNode, bool> IsGone)
{
    /// <summary>Whether the program writes them itself, so that they are there in every run; what a configuration gives may be missing.</summary>
    public bool AreThere { get; init; }

    /// <summary>Whether what goes is no key, but says whether one is there: <c>IsConfigured</c>.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether the operand of a condition asks for one of them.</summary>
    public bool AsksFor(SyntaxNode operand) => IsGone(operand)
        || (operand is ExpressionSyntax condition
            && (PresenceTest.Missing(condition) ?? PresenceTest.Found(condition) ?? PresenceTest.Checked(condition) ?? (IsAnswer ? condition : null))
                is { } value
            && Names.Contains(ExpressionName.OfTarget(value)));

    /// <summary>Whether a value that is written in the program is there: text, or a choice of texts.</summary>
    public static bool IsThere(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        ValueSyntax.Unwrapped(value) switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce =>
                IsThere(coalesce.Right, model, cancellationToken),
            ConditionalExpressionSyntax choice => IsThere(choice.WhenTrue, model, cancellationToken)
                && IsThere(choice.WhenFalse, model, cancellationToken),
            SwitchExpressionSyntax choice =>
                choice.Arms.All(arm => arm.Expression is ThrowExpressionSyntax || IsThere(arm.Expression, model, cancellationToken)),
            var plain => model.GetConstantValue(plain, cancellationToken).Value is string { Length: > 0 },
        };
}
