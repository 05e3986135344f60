using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Knows what the inactive branches of <c>#if</c> mention: another configuration may use what this one does not.</summary>
internal sealed class InactiveCode(Solution solution)
{
    private readonly Dictionary<DocumentId, string> _texts = [];

    /// <summary>Whether inactive code that can see the symbol mentions its name.</summary>
    public async Task<bool> MentionsAsync(ISymbol symbol, Document declaring, CancellationToken cancellationToken)
    {
        var documents = symbol.DeclaredAccessibility == Accessibility.Private || symbol.ContainingSymbol is IMethodSymbol
            ? symbol.ContainingSymbol.DeclaringSyntaxReferences.Select(reference => solution.GetDocument(reference.SyntaxTree)).OfType<Document>()
            : declaring.Project.Documents;
        foreach (var document in documents)
        {
            var text = await TextAsync(document, cancellationToken).ConfigureAwait(false);
            if (text.IndexOf(symbol.Name, StringComparison.Ordinal) >= 0 && Regex.IsMatch(text, $@"\b{Regex.Escape(symbol.Name)}\b"))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<string> TextAsync(Document document, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue(document.Id, out var text))
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            text = root?.ContainsDirectives == true
                ? string.Concat(root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
                : "";
            _texts.Add(document.Id, text);
        }

        return text;
    }
}
