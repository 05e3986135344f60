using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>
/// Tells which types a compilation sees, namespace by namespace: to ask the compilation for each type by its name is to ask every reference, and after each
/// edit there is a new compilation.
/// </summary>
internal sealed class SeenTypes(Compilation compilation)
{
    // What a reference with an alias brings stands in no common namespace.
    private readonly bool _hasAliases = compilation.References.Any(reference => !reference.Properties.Aliases.IsDefaultOrEmpty);

    /// <summary>Whether there is a type of this metadata name.</summary>
    public bool Has(string metadataName)
    {
        if (_hasAliases)
        {
            return !compilation.GetTypesByMetadataName(metadataName).IsEmpty;
        }

        var spaces = metadataName.Split('.');
        var space = compilation.GlobalNamespace;
        for (var i = 0; i < spaces.Length - 1; i++)
        {
            if (space.GetMembers(spaces[i]).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                return false;
            }

            space = inner;
        }

        IEnumerable<INamespaceOrTypeSymbol> holders = [space];
        foreach (var nested in spaces[spaces.Length - 1].Split('+'))
        {
            holders = [.. holders.SelectMany(holder => holder.GetTypeMembers(nested.Split('`')[0]))
                .Where(type => (type.Arity == 0 ? type.Name : $"{type.Name}`{type.Arity}") == nested)];
        }

        return holders.Any();
    }
}
