using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells a declaration that is only written any more, or asked whether it is there.</summary>
internal static class UnreadCandidate
{
    /// <summary>The statements and guards that write to what is never read, or ask whether it is there; null if it is read.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>?> WritesAsync(
        UnusedCandidate candidate, GuardedKeys keys, Solution solution, CancellationToken cancellationToken)
    {
        // An overload that goes: its callers mean another one now.
        if (candidate.Symbol is IParameterSymbol && keys.IsGone(candidate.Declaration))
        {
            return null;
        }

        var writes = new List<SyntaxNode>();
        var others = new List<SyntaxNode>();
        // What is only documented is not read.
        var references = candidate.References.Where(reference => !keys.IsGone(reference) && !Contains(candidate.Declaration, reference)
            && !reference.IsPartOfStructuredTrivia()).ToList();
        keys = keys with
        {
            IsAnswer = candidate.IsAnswer,
            AreThere = candidate.IsAnswer
            || await AreThereAsync(candidate, solution, cancellationToken).ConfigureAwait(false)
        };
        foreach (var reference in references)
        {
            if (await solution.ModelAsync(reference.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }

            var name = reference as SimpleNameSyntax;
            // What is put into a property is there for others; what is put into a parameter, for nobody.
            if (candidate is { Stays: true, Symbol: not IParameterSymbol } && name is not null && Assignment.Through(name) is not null)
            {
                continue;
            }

            var write = candidate is { Stays: true, Symbol: not IParameterSymbol } ? null
                : RemovedAssignments.Of(reference, model, cancellationToken);
            var guard = write is null && name is not null ? Guards.Of(Value(name, candidate), keys) : null;
            (write is null && guard is null ? others : writes).Add(write ?? guard ?? reference);
            writes.AddRange(write is ArgumentSyntax item && RemovedAssignments.ValueOf(item) is { } value ? [value] : []);
        }

        // nameof(id) in the guard of id.
        return others.All(other => writes.Exists(write => Contains(write, other))) ? writes : null;
    }

    private static ExpressionSyntax Value(SimpleNameSyntax name, UnusedCandidate candidate) =>
        ValueSyntax.Qualified(name) is var value && candidate is { IsAnswer: true, Symbol: IMethodSymbol }
            && value.Parent is InvocationExpressionSyntax call ? call : value;

    /// <summary>Whether all that is put into the declaration is text. What a type has by default counts only where nobody puts anything else.</summary>
    private static async Task<bool> AreThereAsync(UnusedCandidate candidate, Solution solution, CancellationToken cancellationToken)
    {
        if (candidate is { Symbol: not (IFieldSymbol or ILocalSymbol or IPropertySymbol or IParameterSymbol) } or { Symbol: IParameterSymbol, Stays: true })
        {
            return false;
        }

        var initial = candidate.Symbol is IMethodSymbol ? null : ValueSyntax.Given(candidate.Declaration).FirstOrDefault();
        var given = candidate.References.OfType<SimpleNameSyntax>().Select(Assignment.Through).OfType<Assignment>()
            .Select(assignment => assignment.Value).ToList();
        given.AddRange(candidate.Symbol is not IParameterSymbol parameter ? []
            : (await RemovableParameter.ArgumentsAsync(parameter, solution, cancellationToken).ConfigureAwait(false)).Select(argument => argument.Expression));
        var sources = initial is not null && (given.Count == 0 || candidate.Symbol is ILocalSymbol) ? given.Append(initial).ToList()
            : given;
        foreach (var source in sources)
        {
            if (await solution.ModelAsync(source.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                || !GuardedKeys.IsThere(source, model, cancellationToken))
            {
                return false;
            }
        }

        return sources.Count > 0;
    }

    private static bool Contains(SyntaxNode outer, SyntaxNode inner) => outer.SyntaxTree == inner.SyntaxTree
        && outer.Span.Contains(inner.Span);
}
