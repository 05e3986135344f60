using System.Collections.Immutable;
using AccessKeyAnalyzer.Adapters.Hosting;
using AccessKeyAnalyzer.Adapters.Templates;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>Reads from a compilation which adapters it needs, and which of them would compile in it.</summary>
internal static class AdapterFactsReader
{
    // A namespace of each thing that we emit: an assembly that declares none of them holds none of it.
    private static readonly string[] Namespaces = ["AccessKeyAnalyzer", "DependencyInjection"];

    /// <summary>What is there in every project that uses the package.</summary>
    public static readonly string[] AlwaysUsed = ["AccessKeyAnalyzer.Credentials.IStsCredentialsProvider", "System.ArgumentNullException"];

    private static readonly ILookup<string, string> RequiredTypes = SdkCatalog.All
        .SelectMany(sdk => sdk.Adapters)
        .ToLookup(adapter => adapter.Method, adapter => adapter.RequiredType);

    public static AdapterFacts Read(Compilation compilation, Version compiler, CancellationToken cancellationToken)
    {
        if (compilation is not CSharpCompilation csharp || AlwaysUsed.Any(type => csharp.FindVisible(type) is null))
        {
            return AdapterFacts.Nothing;
        }

        // One look at the names that each assembly declares; a look-up by type in every assembly costs hundreds of microseconds.
        var relatives = csharp.SourceModule.ReferencedAssemblySymbols.Where(assembly => Namespaces.Any(assembly.NamespaceNames.Contains)).ToList();
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var template in AdapterTemplates.All.Concat(HostTemplates.All))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (template.Needs.All(names.Contains) && Compiles(template, csharp) && !HasFriendsAdapter(template, csharp, relatives))
            {
                names.Add(template.Name);
            }
        }

        var isDeclared = EmbeddedAttribute.IsDeclaredIn(csharp);
        var isAllowed = EmbeddedAttribute.IsAllowedBy(compiler);
        return new AdapterFacts(
            new(names.ToImmutable()),
            new AdapterFrame(csharp.LanguageVersion >= LanguageVersion.CSharp8, isDeclared || isAllowed),
            names.Count > 0 && isAllowed && !isDeclared);
    }

    private static bool Compiles(AdapterTemplate template, CSharpCompilation compilation) =>
        template.Methods.SelectMany(method => RequiredTypes[method]).Distinct().All(type => compilation.FindVisible(type) is not null)
        && template.MembersByType.All(members => compilation.FindVisible(members.Key) is { } type
            && HasAll(type, members)
            && (!template.Implements.Contains(members.Key) || ImplementsAll(type, members)));

    // A project whose internals we see was built by a compiler that cannot hide its adapter: ours would be ambiguous, and its own serves.
    private static bool HasFriendsAdapter(AdapterTemplate template, CSharpCompilation compilation, IEnumerable<IAssemblySymbol> relatives) =>
        relatives.Select(assembly => assembly.GetTypeByMetadataName($"{template.Namespace}.{template.Class}"))
            .Any(type => type is not null && compilation.CanName(type) && !EmbeddedAttribute.IsOn(type));

    private static bool HasAll(INamedTypeSymbol type, IEnumerable<string> members)
    {
        var declared = type.GetMembers().Select(member => member.GetDocumentationCommentId()).ToImmutableHashSet();
        return members.All(declared.Contains);
    }

    private static bool ImplementsAll(INamedTypeSymbol type, IEnumerable<string> members) =>
        type.GetMembers()
            .Where(member => member.IsAbstract && member is not IMethodSymbol { AssociatedSymbol: not null })
            .All(member => members.Contains(member.GetDocumentationCommentId()));
}
