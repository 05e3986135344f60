using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Takes out the types whose last member went with the directives around it: a class of one key for each configuration.</summary>
internal static class EmptiedLater
{
    /// <summary>The solution without them; those that were empty before are not ours.</summary>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, DocumentId id, CancellationToken cancellationToken)
    {
        var old = new HashSet<string>((await TypesAsync(before, id, cancellationToken).ConfigureAwait(false))
            .Where(type => type.Members.Count > 0 || type.ContainsDirectives).Select(type => type.Identifier.ValueText));
        var document = after.GetDocument(id)!;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        foreach (var type in (await TypesAsync(after, id, cancellationToken).ConfigureAwait(false))
            .Where(type => EmptiedTypes.IsEmpty(type) && old.Contains(type.Identifier.ValueText)))
        {
            if (model!.GetDeclaredSymbol(type, cancellationToken) is { DeclaringSyntaxReferences.Length: 1 } symbol && !symbol.IsVisibleOutside()
                && (await References.FindAsync(symbol, after, cancellationToken).ConfigureAwait(false)).Count == 0)
            {
                var text = EditedText.Apply(
                    await document.GetTextAsync(cancellationToken).ConfigureAwait(false), Removal.Declaration(EmptiedTypes.WithNamespace(type)));
                return after.WithText(id, text);
            }
        }

        return after;
    }

    private static async Task<IEnumerable<TypeDeclarationSyntax>> TypesAsync(Solution solution, DocumentId id, CancellationToken cancellationToken) =>
        (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!
            .DescendantNodes().OfType<TypeDeclarationSyntax>();
}
