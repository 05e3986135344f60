using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>A type that disposes what it has disposes the refreshing client, too (CA2213): with it goes the last client that it built.</summary>
internal static class DisposedClient
{
    public static IEnumerable<Edit> Edits(ISymbol holder, TypeSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder is not (IFieldSymbol or IPropertySymbol) || holder.IsStatic
            || type.Parent is PropertyDeclarationSyntax { ExpressionBody: not null }
            || Dispose(holder.ContainingType, model.SyntaxTree, cancellationToken) is not { Place: { } place, Method: var dispose }
            || dispose.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == holder.Name))
        {
            return [];
        }

        var call = $"{holder.Name}{(type.Parent is NullableTypeSyntax ? "?" : "")}.Dispose();";
        return place is BlockSyntax body
            ? [body.Statements.LastOrDefault(statement => statement is not ReturnStatementSyntax) is { } last ? Insertion.Line(last, call)
                : Insertion.First(body, call)]
            : [Block(dispose, (ArrowExpressionClauseSyntax)place, call)];
    }

    // => GC.SuppressFinalize(this);
    private static Edit Block(MethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow, string call) =>
        new(method.SyntaxTree, TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, method.Span.End),
            Insertion.Block(method, [$"{arrow.Expression};", call]));

    // In the same file. Dispose(bool) does it where it is asked to dispose.
    private static (MethodDeclarationSyntax Method, SyntaxNode? Place) Find(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters switch
        {
            [] => (method, (SyntaxNode?)method.Body ?? method.ExpressionBody),
            [{ Identifier.ValueText: var flag }] => (method, method.Body?.Statements.OfType<IfStatementSyntax>()
                .Where(branch => branch.Condition is IdentifierNameSyntax condition && condition.Identifier.ValueText == flag)
                .Select(branch => branch.Statement).OfType<BlockSyntax>().FirstOrDefault()),
            _ => (method, null),
        };

    private static (MethodDeclarationSyntax Method, SyntaxNode? Place) Dispose(INamedTypeSymbol type, SyntaxTree tree, CancellationToken cancellationToken) =>
        type.GetMembers(nameof(IDisposable.Dispose))
        .SelectMany(member => member.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<MethodDeclarationSyntax>()
        .Where(method => method.SyntaxTree == tree).OrderByDescending(method => method.ParameterList.Parameters.Count).Select(Find)
            .FirstOrDefault(found => found.Place is not null);
}
