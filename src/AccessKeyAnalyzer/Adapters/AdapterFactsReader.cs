using System.Collections.Immutable;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>Reads from a compilation which adapters it needs, and which of them would compile in it.</summary>
internal static class AdapterFactsReader
{
    private const string Namespace = "AccessKeyAnalyzer.Credentials.";

    private static readonly ILookup<string, string> RequiredTypes = SdkCatalog.All
        .SelectMany(sdk => sdk.Adapters)
        .ToLookup(adapter => adapter.Method, adapter => adapter.RequiredType);

    public static AdapterFacts Read(Compilation compilation, Version compiler, CancellationToken cancellationToken)
    {
        if (compilation is not CSharpCompilation csharp || csharp.FindVisible(Namespace + "IStsCredentialsProvider") is null)
        {
            return AdapterFacts.Nothing;
        }

        var classes = ImmutableArray.CreateBuilder<string>();
        foreach (var template in AdapterTemplates.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Compiles(template, csharp) && !HasFriendsAdapter(template, csharp))
            {
                classes.Add(template.Class);
            }
        }

        var isDeclared = EmbeddedAttribute.IsDeclaredIn(csharp);
        var isAllowed = EmbeddedAttribute.IsAllowedBy(compiler);
        return new AdapterFacts(
            new(classes.ToImmutable()),
            new AdapterFrame(csharp.LanguageVersion >= LanguageVersion.CSharp8, isDeclared || isAllowed),
            classes.Count > 0 && isAllowed && !isDeclared);
    }

    private static bool Compiles(AdapterTemplate template, CSharpCompilation compilation) =>
        template.Methods.SelectMany(method => RequiredTypes[method]).All(type => compilation.FindVisible(type) is not null)
        && template.Members.All(member => HasMember(compilation, member))
        && template.Implements.All(type => IsImplemented(compilation, type, template.Members));

    // A project whose internals we see was built by a compiler that cannot hide its adapter: ours would be ambiguous, and its own serves.
    private static bool HasFriendsAdapter(AdapterTemplate template, CSharpCompilation compilation) =>
        compilation.GetTypesByMetadataName(Namespace + template.Class)
            .Any(type => compilation.CanName(type) && !EmbeddedAttribute.IsOn(type));

    private static bool HasMember(CSharpCompilation compilation, string id) =>
        compilation.FindVisible(DeclaringType(id)) is { } type
        && type.GetMembers().Any(member => member.GetDocumentationCommentId() == id);

    private static bool IsImplemented(CSharpCompilation compilation, string typeName, IReadOnlyList<string> members) =>
        compilation.FindVisible(typeName) is { } type
        && type.GetMembers()
            .Where(member => member.IsAbstract && member is not IMethodSymbol { AssociatedSymbol: not null })
            .All(member => members.Contains(member.GetDocumentationCommentId()));

    // "M:Name.Space.Type.Member(…)": the part between the colon and the last dot before the parameters.
    private static string DeclaringType(string id)
    {
        var parameters = id.IndexOf('(');
        var name = parameters < 0 ? id : id.Substring(0, parameters);
        return name.Substring(2, name.LastIndexOf('.') - 2);
    }
}
