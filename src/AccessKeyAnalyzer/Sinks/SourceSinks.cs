using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the members of a compilation's own source that carry a mark.</summary>
internal static class SourceSinks
{
    private static readonly MarkSearch Names = new(SinkAttributes.All.Keys.Select(name => (name, 1)));

    public static IEnumerable<SinkDeclaration> In(SourceModel source, CancellationToken cancellationToken) =>
        from tree in source.Compilation.SyntaxTrees
        where SourceGate.Has(tree, Mention.MarkedSlot, cancellationToken)
        from attribute in AttributesIn(tree, cancellationToken)
        where SinkAttributes.All.ContainsKey(SimpleName(attribute.Name))
        from symbol in MarkedBy(attribute, source.ModelOf(tree), cancellationToken)
        select new SinkDeclaration(symbol, SinkAttributes.All[SimpleName(attribute.Name)]);

    // Their names are words that stand for other things, too.
    private static IEnumerable<AttributeSyntax> AttributesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        return TextSearch.PlacesIn(tree.GetText(cancellationToken), Names)
            .Select(place => root.FindToken(place).Parent?.FirstAncestorOrSelf<AttributeSyntax>(attribute => attribute.Name.Span.Contains(place)))
            .OfType<AttributeSyntax>().Distinct();
    }

    private static IEnumerable<ISymbol> MarkedBy(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        IEnumerable<SyntaxNode> declarations = attribute.Parent?.Parent switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables,
            ParameterSyntax or PropertyDeclarationSyntax => [attribute.Parent.Parent],
            _ => [],
        };
        return declarations.Select(d => model.GetDeclaredSymbol(d, cancellationToken)).OfType<ISymbol>();
    }

    private static string SimpleName(NameSyntax name)
    {
        var simple = ExpressionName.OfType(name);
        const string Suffix = "Attribute";
        return simple.EndsWith(Suffix, StringComparison.Ordinal) ? simple.Substring(0, simple.Length - Suffix.Length) : simple;
    }
}
