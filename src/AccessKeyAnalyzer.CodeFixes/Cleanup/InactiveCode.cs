using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Solutions;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Knows the inactive branches of <c>#if</c>: another configuration may use what this one does not, and may give the same name another value. It is read as
/// syntax: what a name means there, nobody can say for certain, so a name that may mean the symbol does.
/// </summary>
internal sealed class InactiveCode(Solution solution)
{
    /// <summary>Whether inactive code that can see the symbol uses it. To declare the same name anew is no use.</summary>
    public async Task<bool> UsesAsync(ISymbol symbol, Document declaring, CancellationToken cancellationToken)
    {
        var isLocal = symbol.ContainingSymbol is IMethodSymbol;
        var documents = symbol.DeclaredAccessibility == Accessibility.Private || isLocal
            ? symbol.ContainingSymbol.DeclaringSyntaxReferences.Select(reference => solution.GetDocument(reference.SyntaxTree)).OfType<Document>()
            : declaring.Project.Documents;
        var body = isLocal ? Body.Around(await symbol.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false))
            : null;
        var name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;
        foreach (var document in documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await CompiledElsewhereAsync(document, cancellationToken).ConfigureAwait(false) is var others
                && InactivePiece.Of(root).Where(piece => (body is null || body.FullSpan.Contains(piece.Span))
                    && others.All(other => other.LeavesOut(piece.Span.Start)))
                .SelectMany(piece => piece.Root.DescendantNodes().OfType<SimpleNameSyntax>())
                .Any(mention => mention.Identifier.ValueText == name && MayBe(mention, symbol, isLocal)))
            {
                return true;
            }
        }

        return false;
    }

    // What another target framework compiles, the search for references has seen there.
    private async Task<IReadOnlyList<SyntaxNode>> CompiledElsewhereAsync(Document document, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(document.GetLinkedDocumentIds().Select(id => solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken)))
            .ConfigureAwait(false)).OfType<SyntaxNode>()];

    /// <summary>The edits that take out of the other branches of <c>#if</c> what declares or sets the same names there.</summary>
    public static IEnumerable<Edit> Twins(IEnumerable<SyntaxNode> removed)
    {
        foreach (var file in removed.Where(node => Name(node) is not null).GroupBy(node => node.SyntaxTree))
        {
            var nodes = file.ToList();
            foreach (var piece in InactivePiece.Of(file.Key.GetRoot()))
            {
                var names = new HashSet<string>(nodes.Where(node => Scope(node).FullSpan.Contains(piece.Span)).Select(node => Name(node)!));
                var twins = piece.Root.DescendantNodes().Where(node => IsTwin(node, names)).ToList();
                foreach (var edit in RemovedCode.Edits(twins).Concat(twins.SelectMany(node => KeyComments.Of(node))))
                {
                    yield return piece.InFile(edit);
                }
            }
        }
    }

    private static bool MayBe(SimpleNameSyntax mention, ISymbol symbol, bool isLocal) => mention.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == mention => !isLocal && access.Expression switch
        {
            ThisExpressionSyntax or BaseExpressionSyntax => true,
            SimpleNameSyntax owner when symbol.IsStatic => owner.Identifier.ValueText == symbol.ContainingType?.Name,
            MemberAccessExpressionSyntax owner when symbol.IsStatic => owner.Name.Identifier.ValueText == symbol.ContainingType?.Name,
            _ => !symbol.IsStatic,
        },
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } } assignment => assignment.Left != mention,
        NameColonSyntax => false,
        _ => true,
    };

    private static bool IsTwin(SyntaxNode node, HashSet<string> names) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax or LocalDeclarationStatementSyntax } or PropertyDeclarationSyntax =>
            names.Contains(Name(node)!),
        ExpressionStatementSyntax { Parent: BlockSyntax, Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } } =>
            names.Contains(target.Identifier.ValueText),
        _ => false,
    };

    private static string? Name(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode Scope(SyntaxNode node) =>
        node is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } ? Body.Around(node)
            : node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? node;
}
