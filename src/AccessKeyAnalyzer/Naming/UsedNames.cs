using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Finds the names under which a value goes on from the variable, field or property that is declared with it: <c>const string V = "…"</c> says nothing,
/// <c>AccessKeySecret = V</c> does.
/// </summary>
internal readonly struct UsedNames(SourceModel source, CancellationToken cancellationToken)
{
    /// <summary>The name and the scope at each use that gives the value a name of a credential's part.</summary>
    public IEnumerable<(string Name, string Scope)> Of(ExpressionSyntax value)
    {
        if (DeclarationOf(value) is not { } declaration)
        {
            yield break;
        }

        foreach (var mention in MentionsOf(declaration))
        {
            var use = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : (ExpressionSyntax)mention;
            // From the use to the declaration: to find the symbol of one of many locals the compiler goes through all of them.
            if (GoesOnAs(use) is { } name && source.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, cancellationToken).Symbol is { } symbol
                && symbol.OriginalDefinition.DeclaringSyntaxReferences.Any(
                    place => place.SyntaxTree == declaration.SyntaxTree && place.Span == declaration.Span))
            {
                yield return (name, SourceScope.Of(use, name));
            }
        }
    }

    // string v = "…", string V { get; } = "…", string V => "…"
    private static SyntaxNode? DeclarationOf(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax) and var declaration } => declaration,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        _ => null,
    };

    private IReadOnlyList<IdentifierNameSyntax> MentionsOf(SyntaxNode declaration)
    {
        var mentions = declaration switch
        {
            PropertyDeclarationSyntax property => source.Mentions(property.Identifier.ValueText, cancellationToken),
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => source.Mentions(field.Identifier.ValueText, cancellationToken),
            VariableDeclaratorSyntax local => source.UsesIn(Body.OfLocal(declaration), local.Identifier.ValueText, cancellationToken),
            ParameterSyntax parameter => source.UsesIn(Body.OfLocal(declaration), parameter.Identifier.ValueText, cancellationToken),
            _ => [],
        };
        return mentions.Count <= SourceModel.MostMentions ? mentions : [];
    }

    // The value as it is: what is made of it, or found with its help, is another one.
    private string? GoesOnAs(ExpressionSyntax use)
    {
        use = PassedOn.Outermost(use);

        // Encoding.UTF8.GetBytes(V) is V, too.
        if (use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
            && ExpressionName.OfCallee(call.Expression) == nameof(System.Text.Encoding.GetBytes))
        {
            use = call;
        }

        var model = source.ModelOf(use.SyntaxTree);
        var name = use.Parent switch
        {
            ArgumentSyntax argument => new ArgumentName(model, cancellationToken).Of(argument),
            // value is string secret
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable } } =>
                variable.Identifier.ValueText,
            EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or AnonymousObjectMemberDeclaratorSyntax
                or InitializerExpressionSyntax or AttributeArgumentSyntax
                => SourceName.Of(use, model, cancellationToken),
            AssignmentExpressionSyntax assignment when assignment.Right == use => SourceName.Of(use, model, cancellationToken),
            _ => "",
        };
        return CredentialName.Read(name).Part == CredentialPart.AccessKeySecret ? name : null;
    }
}
