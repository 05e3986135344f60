using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the members of a compilation's own source that carry a mark.</summary>
internal static class SourceSinks
{
    public static IEnumerable<SinkDeclaration> In(SourceModel source, CancellationToken cancellationToken) =>
        from tree in source.Compilation.SyntaxTrees
        where SourceGate.Has(tree, Mention.MarkedSlot, cancellationToken)
        from attribute in tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>()
        where SinkAttributes.All.ContainsKey(SimpleName(attribute.Name))
        from symbol in MarkedBy(attribute, source.ModelOf(tree), cancellationToken)
        select new SinkDeclaration(symbol, SinkAttributes.All[SimpleName(attribute.Name)]);

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
