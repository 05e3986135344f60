using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>
/// Finds what goes into the parameters, properties and fields that a team has marked itself: <c>[AccessKeySecret] string secret</c>. The attributes of
/// the Credentials library are recognised by name, so that nobody needs a reference to it.
/// </summary>
internal sealed class MarkedSlots(SourceModel source, CancellationToken cancellationToken)
{
    private static readonly Dictionary<string, CredentialPart> Attributes = new(StringComparer.Ordinal)
    {
        ["AccessKeyId"] = CredentialPart.AccessKeyId,
        ["AccessKeySecret"] = CredentialPart.AccessKeySecret,
        ["SecurityToken"] = CredentialPart.SecurityToken,
    };

    private static readonly string[] Names = [.. Attributes.Keys];

    /// <summary>The values that are given to the slots which the tree marks, wherever in the compilation that is.</summary>
    public IEnumerable<Sink> SinksOf(SyntaxTree tree)
    {
        if (!TextSearch.ContainsAny(tree.GetText(cancellationToken), Names))
        {
            yield break;
        }

        foreach (var attribute in tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        {
            if (!Attributes.TryGetValue(SimpleName(attribute.Name), out var part))
            {
                continue;
            }

            foreach (var symbol in Marked(attribute))
            {
                var slot = new Slot(symbol.Name, part);
                var entryPoint = new EntryPoint { Type = "", Kind = EntryPointKind.Properties, Slots = [slot] };
                foreach (var write in new SymbolWrites(source, cancellationToken).Of(symbol))
                {
                    yield return new(write.Value, slot, entryPoint, write.Value, symbol.ContainingSymbol.Name is ".ctor" ? symbol.ContainingType.Name : symbol.ContainingSymbol.Name);
                }
            }
        }
    }

    private IEnumerable<ISymbol> Marked(AttributeSyntax attribute)
    {
        var model = source.ModelOf(attribute.SyntaxTree);
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
        var simple = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax unqualified => unqualified.Identifier.ValueText,
            _ => "",
        };
        const string Suffix = "Attribute";
        return simple.EndsWith(Suffix, StringComparison.Ordinal) ? simple.Substring(0, simple.Length - Suffix.Length) : simple;
    }
}
