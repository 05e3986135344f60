using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>
/// Finds what goes into the places that a team has declared to be sinks: marked in this compilation, marked in what it references, or listed in
/// <c>.editorconfig</c>.
/// </summary>
internal sealed class TeamSinks
{
    private readonly SourceModel _source;
    private readonly List<SinkDeclaration> _ownMembers;
    private readonly SinkFinder? _finder;
    private readonly MarkSearch? _names;

    public TeamSinks(SourceModel source, IReadOnlyList<EntryPoint> configured, CancellationToken cancellationToken)
    {
        _source = source;
        List<SinkDeclaration> marked = [.. SourceSinks.In(source, cancellationToken)];
        _ownMembers = [.. marked, .. configured.SelectMany(OwnMembersOf)];
        var matcher = new EntryPointMatcher(
            source.Compilation,
            [.. configured, .. marked.Select(m => m.ToEntryPoint())
                .OfType<EntryPoint>(), .. ReferencedSinks.EntryPointsOf(source.Compilation, cancellationToken)]);
        _names = matcher.EntryPoints.Count == 0 ? null : SinkFinder.SearchFor(matcher.EntryPoints);
        _finder = _names is null ? null : new(source, matcher, _names);
    }

    /// <summary>The values that a tree gives to those places.</summary>
    public IEnumerable<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_finder is null)
        {
            return [];
        }

        var isNamed = TextSearch.MarksIn(tree.GetText(cancellationToken), _names!) != 0;
        var mayBeUnnamed = _source.Unnamed.AreIn(tree, cancellationToken);
        return isNamed || mayBeUnnamed ? _finder.In(tree, isNamed, mayBeUnnamed, cancellationToken) : [];
    }

    /// <summary>The values that only this compilation's own members have: initialisers, default values, arguments of delegates.</summary>
    public IEnumerable<Sink> SinksOfOwnMembers(CancellationToken cancellationToken)
    {
        foreach (var (symbol, part) in _ownMembers)
        {
            var slot = new Slot(symbol.Name, part);
            var entryPoint = new EntryPoint { Type = "", Kind = EntryPointKind.Properties, Slots = [slot] };
            var owner = symbol.ContainingSymbol.Name is ".ctor" ? symbol.ContainingType.Name : symbol.ContainingSymbol.Name;
            foreach (var write in new SymbolAssignments(_source, cancellationToken).Of(symbol))
            {
                yield return new(write.Value, slot, entryPoint, write.Value, owner);
            }
        }
    }

    private IEnumerable<SinkDeclaration> OwnMembersOf(EntryPoint entryPoint) =>
        from type in _source.Compilation.GetTypesByMetadataName(entryPoint.Type)
        where SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _source.Compilation.Assembly)
        from slot in entryPoint.Slots
        from symbol in SymbolsOf(type, entryPoint, slot.Name)
        select new SinkDeclaration(symbol, slot.Part);

    private static IEnumerable<ISymbol> SymbolsOf(INamedTypeSymbol type, EntryPoint entryPoint, string slot) => entryPoint.Kind switch
    {
        EntryPointKind.Constructor => type.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == slot),
        EntryPointKind.Method => type.GetMembers(entryPoint.Member).OfType<IMethodSymbol>().SelectMany(m => m.Parameters).Where(p => p.Name == slot),
        _ => type.GetMembers(slot).Where(m => m is IPropertySymbol or IFieldSymbol),
    };
}
