using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Finds the constructors and methods that did nothing but set what goes.</summary>
internal static class EmptiedMembers
{
    /// <summary>
    /// The member around a statement that goes, with the calls of it; empty where something is left to do in it, or somebody else may call it.
    /// </summary>
    public static async Task<IReadOnlyList<SyntaxNode>> AroundAsync(
        SyntaxNode statement, Func<SyntaxNode, bool> gone, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        var body = statement.Parent as BlockSyntax;
        if ((body?.Parent ?? statement.Parent) is not ((BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) and var member)
            || member.HasInnerDirective()
            || body?.Statements.All(inner => gone(inner) || IsFluent(inner)) == false
            || body?.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsComment()) == true
            || model.GetDeclaredSymbol(member, cancellationToken) is not IMethodSymbol method || !method.GetAttributes().IsEmpty)
        {
            return [];
        }

        return member switch
        {
            ConstructorDeclarationSyntax constructor => IsDefault(constructor, method, gone) ? [constructor] : [],
            MethodDeclarationSyntax or LocalFunctionStatementSyntax when IsCalledByName(method)
                && (method.ReturnsVoid || body?.Statements.Any(IsFluent) == true) =>
                await WithCallsAsync(member, method, gone, solution, cancellationToken).ConfigureAwait(false),
            _ => [],
        };
    }

    private static bool IsCalledByName(IMethodSymbol method) =>
        method is { IsAsync: false, IsPartialDefinition: false }
        && method.PartialDefinitionPart is null && method.IsUsedByNameOnly();

    /// <summary>Whether the type would have the same constructor if nobody wrote one. To a static one nobody has a claim.</summary>
    private static bool IsDefault(ConstructorDeclarationSyntax constructor, IMethodSymbol method, Func<SyntaxNode, bool> gone) =>
        method.IsStatic
        || (constructor.Initializer is null or { ArgumentList.Arguments.Count: 0 }
            && constructor.ParameterList.Parameters.All(parameter => gone(parameter))
            && method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
            && (method.DeclaredAccessibility == Accessibility.Public
                || (method.DeclaredAccessibility == Accessibility.Internal && !type.IsVisibleOutside()))
            && type.InstanceConstructors.All(other => SymbolEqualityComparer.Default.Equals(other, method)
                || other.DeclaringSyntaxReferences.Any(reference => gone(reference.GetSyntax())))
            && constructor.GetLeadingTrivia().Where(trivia => trivia.IsDocumentation()).All(IsOfAnyConstructor));

    // What tools write above every constructor.
    private static bool IsOfAnyConstructor(SyntaxTrivia documentation) =>
        documentation.ToString().Replace("///", "").TrimStart() is var text
        && (text.StartsWith("<summary>", StringComparison.Ordinal) ? text.Substring("<summary>".Length).TrimStart() : text) is var first
        && (first.StartsWith("Initializes a new instance", StringComparison.Ordinal) || first.StartsWith("Initialises a new instance", StringComparison.Ordinal));

    /// <summary>What a builder's method ends with: the next call of the chain needs no more than the object.</summary>
    private static bool IsFluent(StatementSyntax statement) => statement is ReturnStatementSyntax { Expression: ThisExpressionSyntax };

    /// <summary>What goes with the call: its statement, or its link of a chain.</summary>
    private static SyntaxNode? Whole(InvocationExpressionSyntax invocation) => invocation switch
    {
        {
            Parent: ExpressionStatementSyntax statement, Expression: SimpleNameSyntax
            or MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or ThisExpressionSyntax }
        } =>
            statement.IsRemovable() ? statement : null,
        { Expression: MemberAccessExpressionSyntax } => invocation.IsRemovableLink() ? invocation.ArgumentList : null,
        _ => null,
    };

    private static async Task<IReadOnlyList<SyntaxNode>> WithCallsAsync(
        SyntaxNode declaration, IMethodSymbol method, Func<SyntaxNode, bool> gone, Solution solution, CancellationToken cancellationToken)
    {
        var result = new List<SyntaxNode> { declaration };
        foreach (var reference in await References.FindAsync(method, solution, cancellationToken).ConfigureAwait(false))
        {
            if (gone(reference))
            {
                continue;
            }

            if (reference is not SimpleNameSyntax name
                || ValueSyntax.Qualified(name).Parent is not InvocationExpressionSyntax invocation
                || !invocation.ArgumentList.Arguments.All(gone) || Whole(invocation) is not { } call)
            {
                return [];
            }

            result.Add(call);
        }

        // Nobody calls void SetKeys(string id, string secret): it was a way to give a key.
        return result.Count > 1 || (method is { Parameters.IsEmpty: false, ReturnsVoid: true, MethodKind: MethodKind.Ordinary }
            && method.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_String)) ? result : [];
    }
}
