using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Code that stays although a client that used it has moved, and that may hold a key.</summary>
/// <param name="Owner">What it belongs to: the member, or the method that it is an argument of.</param>
/// <param name="Code">The declaration, or the argument.</param>
/// <param name="Declared">What the code declares, if it does.</param>
internal sealed record KeptKey(ISymbol Owner, SyntaxNode Code, ISymbol? Declared = null)
{
    /// <summary>Why it stays, as it stands in a title.</summary>
    // Generated code and attributes are read by tools that nobody sees here.
    public FormattableString Reason => Owner switch
    {
        _ when Code.SyntaxTree.IsGenerated() => $"generated",
        { DeclaredAccessibility: Accessibility.Public } when Owner.IsVisibleOutside() => $"public",
        _ when Owner.IsVisibleOutside() => $"visible to derived types",
        _ when !Owner.GetAttributes().IsEmpty => $"attributed",
        _ when Owner.IsOverride || Owner.ImplementsInterface() => $"asked for by an interface or base class",
        IPropertySymbol { SetMethod: not null } => $"settable by a configuration",
        _ when Code is ParameterSyntax => $"passed by callers",
        _ => $"used elsewhere",
    };

    /// <summary>Those of the symbols that are declared in code which stays; for parameters, also what the calls in sight pass to them.</summary>
    public static async Task<IReadOnlyList<KeptKey>> FindAsync(
        IEnumerable<ISymbol> released, GoneCode gone, Solution solution, CancellationToken cancellationToken)
    {
        var kept = new List<KeptKey>();
        foreach (var symbol in released)
        {
            var parameter = symbol as IParameterSymbol;
            var owner = parameter?.ContainingSymbol ?? symbol;
            kept.Add(new(owner, await symbol.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false), symbol));
            if (parameter is not null)
            {
                var arguments = await RemovableParameter.ArgumentsAsync(parameter, solution, cancellationToken).ConfigureAwait(false);
                kept.AddRange(arguments.Select(argument => new KeptKey(owner, argument)));
            }
        }

        return [.. kept.Where(key => !gone.Contains(key.Code))];
    }
}
