using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>A variable that held a tuple and holds one of its elements now is called after that.</summary>
internal static class NamedAfter
{
    /// <summary>The edits that rename the variable; none where it is no local variable, or the name is taken.</summary>
    public static IEnumerable<Edit> Edits(ExpressionSyntax variable, string element, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = char.ToLowerInvariant(element[0]) + element.Substring(1);
        var symbol = model.GetSymbolInfo(variable, cancellationToken).Symbol;
        var isLocal = symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };
        if (!isLocal || element.StartsWith("Item", StringComparison.Ordinal) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
        {
            return [];
        }

        var scope = variable.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member is not GlobalStatementSyntax)
            ?? variable.SyntaxTree.GetRoot(cancellationToken);
        var tokens = scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        return tokens.Exists(token => token.ValueText == name) ? []
            : tokens.Where(token => token.ValueText == symbol!.Name && SymbolEqualityComparer.Default.Equals(
                token.Parent is IdentifierNameSyntax use ? model.GetSymbolInfo(use, cancellationToken).Symbol
                    : model.GetDeclaredSymbol(token.Parent!, cancellationToken), symbol))
                .Select(token => new Edit(token.SyntaxTree!, token.Span, name));
    }
}
