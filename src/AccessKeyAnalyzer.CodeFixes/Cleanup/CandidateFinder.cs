using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells what may go with a symbol, if nobody reads it any more, and what would have to go with that.</summary>
internal sealed class CandidateFinder(Solution solution, Func<SyntaxNode, bool> isGone)
{
    private readonly InactiveCode _inactive = new(solution);
    private readonly HandFilledTypes _handFilled = new(solution);

    /// <summary>The candidate; null where the declaration must stay whoever reads it.</summary>
    public async Task<UnusedCandidate?> OfAsync(ISymbol symbol, SyntaxReference reference, CancellationToken cancellationToken)
    {
        var node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        if (solution.GetDocument(node.SyntaxTree) is not { } document || document is SourceGeneratedDocument
            || node.SyntaxTree.IsGenerated()
            || (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).IsDamaged()
            || await solution.ModelAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        // A property of a record is a parameter of its constructor, too.
        var property = symbol as IPropertySymbol ?? PropertyOf(symbol, node);
        // No binder, serializer or container fills what is static.
        var isHandFilled = property is { SetMethod: not null }
            && (property.IsStatic || await _handFilled.ContainAsync(property.ContainingType, cancellationToken).ConfigureAwait(false));
        var references = new List<SyntaxNode>();
        if (property is not null && node is ParameterSyntax)
        {
            if (!isHandFilled)
            {
                return await StayingAsync(property, node, cancellationToken).ConfigureAwait(false);
            }

            references.AddRange(await UsesAsync(property, cancellationToken).ConfigureAwait(false));
            symbol = ParameterOf(property, node, cancellationToken) ?? symbol;
        }

        if (await MemberFamily.OfAsync(symbol, solution, cancellationToken).ConfigureAwait(false) is { Count: > 0 } family)
        {
            references.AddRange(await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false));
            var relatives = family.Where(other => other != node).ToList();
            return await _inactive.UsesAsync(symbol, document, cancellationToken).ConfigureAwait(false) ? null
                : new UnusedCandidate(symbol, node, references) { Companions = relatives };
        }

        if (RemovableDeclaration.Of(symbol, isHandFilled, model, node, cancellationToken) is not { } declaration
            || await CompanionsAsync(symbol, node, document, cancellationToken).ConfigureAwait(false) is not { } companions)
        {
            return await StayingAsync(symbol, node, cancellationToken).ConfigureAwait(false);
        }

        // The variables of one deconstruction, or of one call, are used or unused together.
        var symbols = declaration is StatementSyntax and not LocalFunctionStatementSyntax or InvocationExpressionSyntax
            ? [.. declaration.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
                .Select(name => model.GetDeclaredSymbol(name, cancellationToken)).OfType<ISymbol>()
                .Concat(FilledVariables.In(declaration, model, cancellationToken)).Distinct<ISymbol>(SymbolEqualityComparer.Default)]
            : new[] { symbol };
        foreach (var each in symbols)
        {
            if (await _inactive.UsesAsync(each, document, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            references.AddRange(await UsesAsync(each, cancellationToken).ConfigureAwait(false));
        }

        // string id, secret; Get(out id, out secret);
        foreach (var other in symbol is not ILocalSymbol ? [] : references.Where(found => !isGone(found)).Select(found => found.Parent).OfType<ArgumentSyntax>()
            .Select(argument => FilledVariables.Of(argument, model, cancellationToken)).OfType<SyntaxNode>()
            .SelectMany(call => FilledVariables.In(call, model, cancellationToken)).Except(symbols, SymbolEqualityComparer.Default).ToList())
        {
            references.AddRange(await References.FindAsync(other!, solution, cancellationToken).ConfigureAwait(false));
        }

        return new UnusedCandidate(symbol, declaration, references) { Companions = companions };
    }

    // Its guards may go all the same.
    private async Task<UnusedCandidate?> StayingAsync(ISymbol symbol, SyntaxNode node, CancellationToken cancellationToken) =>
        symbol is IPropertySymbol { SetMethod: not null } or IFieldSymbol or IParameterSymbol
            ? new UnusedCandidate(symbol, node, [.. await UsesAsync(symbol, cancellationToken).ConfigureAwait(false)]) { Stays = true } : null;

    /// <summary>What nobody may ask for without the code.</summary>
    public static IEnumerable<ISymbol?> ReferredToBy(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // The variable of { Secret: { } secret } or Secret is { } secret was taken from there.
        foreach (var name in node.DescendantNodesAndSelf().Concat(node is SingleVariableDesignationSyntax
            ? node.FirstAncestorOrSelf<SubpatternSyntax>()?.ExpressionColon?.DescendantNodes()
                ?? node.FirstAncestorOrSelf<IsPatternExpressionSyntax>()?.Expression.DescendantNodesAndSelf() ?? [] : [])
            .Where(part => part is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
        {
            var found = model.GetSymbolInfo(name, cancellationToken).Symbol;
            // new(…) names the type, too; tenant.Id() is TenantExtensions.Id(tenant).
            yield return name is ImplicitObjectCreationExpressionSyntax ? found?.ContainingType : (found as IMethodSymbol)?.ReducedFrom ?? found;
        }
    }

    private async Task<IEnumerable<SyntaxNode>> UsesAsync(ISymbol symbol, CancellationToken cancellationToken) =>
        (await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false)).Where(use => !IsParameterName(use));

    private static IPropertySymbol? PropertyOf(ISymbol symbol, SyntaxNode declaration) =>
        declaration is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }
        ? symbol.ContainingType.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault()
        : null;

    private static IParameterSymbol? ParameterOf(IPropertySymbol property, SyntaxNode declaration, CancellationToken cancellationToken) =>
        property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) == declaration));

    /// <summary>What must go with the symbol; null where that cannot be.</summary>
    private async Task<IReadOnlyList<SyntaxNode>?> CompanionsAsync(ISymbol symbol, SyntaxNode declaration, Document document,
        CancellationToken cancellationToken)
    {
        if (symbol is not IParameterSymbol parameter)
        {
            return [];
        }

        if (await _inactive.UsesAsync(parameter.ContainingSymbol, document, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var companions = new List<SyntaxNode>();
        var isCalled = false;
        foreach (var reference in await References.FindAsync(parameter.ContainingSymbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (reference.SyntaxTree.IsGenerated()
                || await solution.ModelAsync(reference.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                || RemovableParameter.Arguments(parameter, reference, model, cancellationToken) is not { } arguments)
            {
                return null;
            }

            companions.AddRange(arguments);
            isCalled |= !reference.IsPartOfStructuredTrivia();
        }

        // What nobody calls is called by reflection: a framework, or a container.
        return isCalled || RemovableParameter.IsInjected(parameter, declaration) ? companions : null;
    }

    // The name of a named argument goes with the argument, that of a documented parameter with the parameter.
    private static bool IsParameterName(SyntaxNode node) => node.Parent is NameColonSyntax { Parent: not SubpatternSyntax }
        or XmlNameAttributeSyntax { Parent: XmlElementStartTagSyntax { Name.LocalName.ValueText: "param" } };
}
