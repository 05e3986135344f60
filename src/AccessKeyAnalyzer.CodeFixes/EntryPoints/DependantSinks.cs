using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>
/// A rule sees one project at a time, and names the sinks of a key in that one. This finds the places in the projects that depend on it where
/// the declaration of the key is used, so that one fix moves all clients that share it.
/// </summary>
internal static class DependantSinks
{
    /// <summary>The uses in other projects of the constant, field or property that is declared with what the finding is about.</summary>
    public static async Task<IReadOnlyList<Location>> OfAsync(Solution solution, Diagnostic finding, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(finding.Location.SourceTree) is not { } document
            || !solution.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(document.Project.Id).Any()
            || await EntryPointFinder.SeamAsync(solution, finding.Location, null, cancellationToken).ConfigureAwait(false) is not { } place
            || place.Node.FirstAncestorOrSelf<SyntaxNode>(IsDeclarationOrCode)
                is not ((VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration)
            || place.Model.GetDeclaredSymbol(declaration, cancellationToken) is not { DeclaredAccessibility: not Accessibility.Private } member)
        {
            return [];
        }

        var uses = await References.FindAsync(member, solution, cancellationToken).ConfigureAwait(false);
        return [.. uses.Where(use => solution.GetDocument(use.SyntaxTree)?.Project.Id != document.Project.Id)
            .OfType<SimpleNameSyntax>().Select(name => ValueSyntax.Qualified(name).GetLocation())];
    }

    private static bool IsDeclarationOrCode(SyntaxNode node) =>
        node is PropertyDeclarationSyntax or StatementSyntax or AnonymousFunctionExpressionSyntax
            or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax };
}
