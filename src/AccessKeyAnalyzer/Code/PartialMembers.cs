using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>Finds the other part of a partial method or property, which has the body.</summary>
internal static class PartialMembers
{
    /// <summary>The parts of a member that is declared so; else the declaration itself.</summary>
    public static IEnumerable<SyntaxNode> Parts(SyntaxNode declaration, ISymbol member, CancellationToken cancellationToken) => (declaration, member) switch
    {
        (_, IMethodSymbol { PartialImplementationPart: { } part }) => part.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)),
        // The oldest compiler that we serve has no word for the other part of a property.
        (PropertyDeclarationSyntax property, _) when property.Modifiers.Any(SyntaxKind.PartialKeyword) => member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => (reference.GetSyntax(cancellationToken) as TypeDeclarationSyntax)?.Members ?? [])
            .OfType<PropertyDeclarationSyntax>().Where(part => part.Identifier.ValueText == member.Name && part.ExplicitInterfaceSpecifier is null),
        _ => [declaration],
    };
}
