using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells which parameters of wrappers and factories may go: those whose every caller is in the solution and can be changed with them.</summary>
internal static class RemovableParameter
{
    /// <summary>Whether the parameter may go, as far as its method's declaration says.</summary>
    public static bool IsDeclaredSo(IParameterSymbol parameter, SyntaxNode declaration) =>
        declaration is ParameterSyntax { Parent: ParameterListSyntax { Parent: { } owner } list } && !list.HasInnerDirective()
        && owner is MethodDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax or ClassDeclarationSyntax or StructDeclarationSyntax
        or RecordDeclarationSyntax
        && parameter is { RefKind: RefKind.None or RefKind.In, IsThis: false, ContainingSymbol: IMethodSymbol method }
        && parameter.GetAttributes().IsEmpty && method.GetAttributes().IsEmpty
        && method.Parameters.All(other => !other.IsParams || SymbolEqualityComparer.Default.Equals(other, parameter))
        && method.IsUsedByNameOnly()
        && method is { IsPartialDefinition: false, PartialDefinitionPart: null, Name: not WellKnownMemberNames.EntryPointMethodName };

    /// <summary>Whether a container passes the parameter by its type, and so does not miss it: a primary constructor's unread parameter is a warning.</summary>
    public static bool IsInjected(IParameterSymbol parameter, SyntaxNode declaration) =>
        declaration.Parent?.Parent is ClassDeclarationSyntax
            && parameter.Type is { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface };

    /// <summary>
    /// The arguments that go with the parameter; null where one of the references is no plain call, or passes something that must be computed.
    /// </summary>
    public static IReadOnlyList<SyntaxNode>? Arguments(
        IParameterSymbol parameter, SyntaxNode reference, SemanticModel model, CancellationToken cancellationToken)
    {
        if (reference.IsPartOfStructuredTrivia())
        {
            return reference.Ancestors().Any(node => node is NameMemberCrefSyntax { Parameters: not null }) ? null : [];
        }

        if (DeclaredParameter.CallOf(reference) is not { } list || list.HasInnerDirective())
        {
            return null;
        }

        var values = parameter.Arguments(list, model, cancellationToken).ToList();
        return (values.Count > 0 || parameter.IsParams || parameter.HasExplicitDefaultValue)
            && values.TrueForAll(value => SideEffects.IsFree(value, model, cancellationToken)) ? [.. values.Select(value => value.Parent!)] : null;
    }

    /// <summary>What the calls in sight pass to the parameter.</summary>
    public static async Task<IReadOnlyList<ArgumentSyntax>> ArgumentsAsync(IParameterSymbol parameter, Solution solution, CancellationToken cancellationToken)
    {
        var arguments = new List<ArgumentSyntax>();
        var calls = parameter.ContainingSymbol is IMethodSymbol
            ? await References.FindAsync(parameter.ContainingSymbol, solution, cancellationToken).ConfigureAwait(false) : [];
        foreach (var list in calls.Select(DeclaredParameter.CallOf).OfType<BaseArgumentListSyntax>())
        {
            if (await solution.ModelAsync(list.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
            {
                arguments.AddRange(parameter.Arguments(list, model, cancellationToken).Select(value => value.Parent).OfType<ArgumentSyntax>());
            }
        }

        return arguments;
    }
}
