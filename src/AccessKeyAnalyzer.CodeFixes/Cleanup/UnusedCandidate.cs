namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>A declaration that may be unused once the fix has taken code out.</summary>
/// <param name="Symbol">What is declared.</param>
/// <param name="Declaration">What goes: the declarator, the member, the parameter, or the statement that declares several variables at once.</param>
/// <param name="References">Where it is used, anywhere in the solution.</param>
internal sealed record UnusedCandidate(ISymbol Symbol, SyntaxNode Declaration, IReadOnlyList<SyntaxNode> References)
{
    /// <summary>What goes with it: a parameter's arguments.</summary>
    public IReadOnlyList<SyntaxNode> Companions { get; init; } = [];

    /// <summary>
    /// Whether the declaration itself stays, and only the guards go that are all that still reads it: a property that a
    /// binder fills, a parameter that others pass.
    /// </summary>
    public bool Stays { get; init; }

    /// <summary>Whether it holds no key, but says whether one is there.</summary>
    public bool IsAnswer { get; init; }
}
