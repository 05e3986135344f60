using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>A type that disposes what it has disposes the refreshing client, too (CA2213): with it goes the last client that it built.</summary>
internal static class DisposedClient
{
    public static IEnumerable<Edit> Edits(ISymbol holder, TypeSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder is not (IFieldSymbol or IPropertySymbol) || holder.IsStatic
            || Dispose(holder.ContainingType, model.SyntaxTree, cancellationToken) is not { Body: { } body, Node: var dispose }
            || dispose.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == holder.Name))
        {
            return [];
        }

        var call = $"{holder.Name}{(type.Parent is NullableTypeSyntax ? "?" : "")}.Dispose();";
        return [body.Statements.LastOrDefault(statement => statement is not ReturnStatementSyntax) is { } last ? Insertion.Line(last, call)
            : Insertion.First(body, call)];
    }

    // In the same file. Dispose(bool) does it where it is asked to dispose.
    private static (SyntaxNode Node, BlockSyntax? Body)? Find(MethodDeclarationSyntax method) => method.ParameterList.Parameters switch
    {
        [] => (method, method.Body),
        [{ Identifier.ValueText: var flag }] => method.Body?.Statements.OfType<IfStatementSyntax>()
            .Where(branch => branch.Condition is IdentifierNameSyntax condition && condition.Identifier.ValueText == flag)
                .Select(branch => branch.Statement).OfType<BlockSyntax>().FirstOrDefault() is { } body ? (method, body) : null,
        _ => null,
    };

    private static (SyntaxNode Node, BlockSyntax? Body)? Dispose(INamedTypeSymbol type, SyntaxTree tree,
        CancellationToken cancellationToken) => type.GetMembers(nameof(IDisposable.Dispose))
        .SelectMany(member => member.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<MethodDeclarationSyntax>()
        .Where(method => method.SyntaxTree == tree).OrderByDescending(method => method.ParameterList.Parameters.Count).Select(Find)
            .FirstOrDefault(found => found?.Body is not null);
}
