using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// A class of the program that is a provider of the SDK, and gives out a fixed pair whenever it is asked: it asks our provider then, and
/// what it gives out is as fresh as that.
/// </summary>
internal static class OwnProvider
{
    /// <summary>Plans it; false where the credentials are no result of such a class.</summary>
    public static async Task<bool> RewriteAsync(
        ExpressionSyntax credentials, ProviderText provider, EntryPointUse use, Rewrite rewrite, Solution solution, CancellationToken cancellationToken)
    {
        var setters = new List<MethodDeclarationSyntax>();
        // Task.FromResult(new CredentialModel { … })
        var result = credentials.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.FromResult) } } task
        } ? task : credentials;
        result = IsGivenOut(result) || IsReturned(result) ? result : GivenOut(credentials, setters, use.Model, cancellationToken);
        if (result is null || ValueSyntax.Function(result) is not ((MethodDeclarationSyntax or PropertyDeclarationSyntax) and var member)
            || use.Model.GetDeclaredSymbol(member, cancellationToken) is not { } asked || !Answers(asked, provider.Type, use.Model.Compilation)
            || credentials.HasInnerDirective() || !SideEffects.CanBeDropped(credentials)
            || (setters.Count > 0 && await AreCalledAsync(setters, use, solution, cancellationToken).ConfigureAwait(false)))
        {
            return false;
        }

        rewrite.Replace(result, provider with { Expression = $"{provider.Expression}.{asked.Name}{(asked is IMethodSymbol ? "()" : "")}" });
        rewrite.Released.AddRange([credentials, result, .. setters.Select(setter => (SyntaxNode?)setter.Body ?? setter.ExpressionBody!)]);
        var unsupported = use.Model.Compilation.GetTypeByMetadataName("System.NotSupportedException")!;
        rewrite.Edits.AddRange(setters.Select(setter => new Edit(
            setter.SyntaxTree, TextSpan.FromBounds(setter.ParameterList.Span.End, setter.Span.End),
            $" => throw new {unsupported.ToMinimalDisplayString(use.Model, setter.SpanStart)}();")));
        return true;
    }

    private static bool IsGivenOut(ExpressionSyntax value) =>
        value.Parent is ArrowExpressionClauseSyntax { Parent: not ConstructorDeclarationSyntax } or ReturnStatementSyntax;

    /// <summary>
    /// What gives out the credentials that a field of the class keeps; null where the field is used in any other way than to be given others by
    /// the SDK, with one of <paramref name="setters"/>, which it finds.
    /// </summary>
    private static ExpressionSyntax? GivenOut(
        ExpressionSyntax credentials, List<MethodDeclarationSyntax> setters, SemanticModel model, CancellationToken cancellationToken)
    {
        var field = credentials.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellationToken),
            AssignmentExpressionSyntax assignment when assignment.Right == credentials => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            _ => null,
        };
        if (field is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: [var type] })
        {
            return null;
        }

        var uses = type.GetSyntax(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, field))
            .Select(name => ValueSyntax.Qualified(name) is var value && value.Parent is AssignmentExpressionSyntax write && write.Left == value
                ? write : value).ToList();
        var others = uses.OfType<AssignmentExpressionSyntax>().Where(write => write.Right != credentials).ToList();
        // void SetCredentials(ICredentials creds) => _credentials = creds;
        setters.AddRange(others.Select(ValueSyntax.Function).OfType<MethodDeclarationSyntax>().Where(method =>
            !method.HasInnerDirective() && (method.Body is null or { Statements.Count: 1 })
            && model.GetDeclaredSymbol(method, cancellationToken)?.ImplementsInterface() == true));
        return setters.Count == others.Count && uses.Except(others).Where(IsGivenOut).ToList() is [var given]
            && uses.TrueForAll(use => use == given || use is AssignmentExpressionSyntax) ? given : null;
    }

    /// <summary>Whether code gives the class other credentials later, itself or by what the SDK has for that.</summary>
    private static async Task<bool> AreCalledAsync(
        IReadOnlyList<MethodDeclarationSyntax> setters, EntryPointUse use, Solution solution, CancellationToken cancellationToken) =>
        (await solution.TokensAsync([.. use.Sdk.EntryPoints.SelectMany(entryPoint => entryPoint.ThrowsWithProvider),
            .. setters.Select(setter => setter.Identifier.ValueText)], cancellationToken).ConfigureAwait(false)).Any(token => token.Parent is SimpleNameSyntax);

    // var credentials = new CredentialModel { … }; return credentials;
    private static bool IsReturned(ExpressionSyntax value) =>
        value.Parent is EqualsValueClauseSyntax
        {
            Parent: VariableDeclaratorSyntax { Identifier.ValueText: var variable, Parent.Parent: LocalDeclarationStatementSyntax }
        }
        && Body.Around(value).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable)
            .All(name => name.Parent is ReturnStatementSyntax);

    /// <summary>Whether the member is what the SDK asks a provider.</summary>
    private static bool Answers(ISymbol member, ITypeSymbol provider, Compilation compilation) =>
        provider.AllInterfaces.Append(provider).SelectMany(type => type.GetMembers(member.Name)).Any(question =>
            question is IMethodSymbol { Parameters.IsEmpty: true } or IPropertySymbol
            && SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(question), member))
        || (member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true } method
            && compilation.ClassifyCommonConversion(provider, Overridden(method).ContainingType).IsImplicit);

    private static IMethodSymbol Overridden(IMethodSymbol method) => method.OverriddenMethod is { } above ? Overridden(above) : method;
}
