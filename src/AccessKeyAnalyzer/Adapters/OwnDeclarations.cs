using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>
/// Tells whether a project's own source declares a type that stands in the way of what is emitted: one of the types themselves, or one with the name of a
/// namespace around them. By syntax, and once for each tree: to ask for the symbols of a compilation costs milliseconds at every keystroke. Thread-safe.
/// </summary>
internal static class OwnDeclarations
{
    private static readonly HashSet<string> Names = new(
        AdapterFactsReader.AlwaysUsed
            .Append(EmbeddedAttribute.MetadataName)
            .Concat(AdapterTemplates.All.SelectMany(AdapterTemplates.RequiredBy))
            .Concat(AdapterTemplates.All.SelectMany(
                template => template.MembersByType.Select(members => members.Key).Append($"{template.Namespace}.{template.Class}")))
            .SelectMany(Prefixes),
        StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Known = new();

    public static bool Matter(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!Known.TryGetValue(tree, out var known))
            {
                var matters = tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit && Matter(unit.Members, "");
                known = Known.GetValue(tree, _ => new(matters));
            }

            if (known.Value)
            {
                return true;
            }
        }

        return false;
    }

    // Types in types are behind the outermost one, whose name decides.
    private static bool Matter(SyntaxList<MemberDeclarationSyntax> members, string prefix)
    {
        foreach (var member in members)
        {
            var matters = member switch
            {
                BaseNamespaceDeclarationSyntax space => Matter(space.Members, prefix + space.Name.WithoutTrivia().ToString().Replace(" ", "") + "."),
                BaseTypeDeclarationSyntax type => Names.Contains(prefix + type.Identifier.ValueText),
                DelegateDeclarationSyntax function => Names.Contains(prefix + function.Identifier.ValueText),
                _ => false,
            };
            if (matters)
            {
                return true;
            }
        }

        return false;
    }

    // A, A.B and A.B.C of A.B.C; a type in a type has a plus before it.
    private static IEnumerable<string> Prefixes(string name)
    {
        for (var end = name.IndexOfAny(['.', '+']); end >= 0; end = name.IndexOfAny(['.', '+'], end + 1))
        {
            yield return name.Substring(0, end);
        }

        yield return name;
    }
}
