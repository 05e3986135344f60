using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Catalog;

/// <summary>An SDK is known in several places: one of these tests names the place that was forgotten.</summary>
public partial class SdkCatalogTests
{
    // Names that carry a key somewhere in the stand-ins and are no entry point, each with its reason.
    private static readonly string[] NoEntryPoints =
    [
        "AlibabaCloud.Dkms.Gcs.OpenApi.Models.Config.AccessKeyId", // a client key of a KMS instance, not a RAM AccessKey
        "ons.ONSFactoryProperty.AccessKey", // the name of a property, not its value
        "ons.ONSFactoryProperty.SecretKey",
    ];

    public static TheoryData<string> Sdks => [.. SdkCatalog.All.Select(sdk => sdk.Id)];

    [Fact]
    public void Ids_OfTheSdks_AreDistinct() => Assert.Equal(SdkCatalog.All.Count, SdkCatalog.All.Select(sdk => sdk.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Sdks))]
    public void Sdk_InTheCatalog_HasAStandIn(string id) => Assert.Contains(id, StandInReferences.Names);

    [Theory]
    [MemberData(nameof(Sdks))]
    public void EntryPoints_OfAnSdk_ExistInItsStandIn(string id)
    {
        var surface = StandInSurface.Of(id);
        foreach (var entryPoint in Find(id).EntryPoints)
        {
            var type = surface.GetTypeByMetadataName(entryPoint.Type);
            Assert.True(type is not null, $"{id} declares no type {entryPoint.Type}.");

            var inlets = StandInSurface.Members(entryPoint, type).SelectMany(StandInSurface.Inlets).ToHashSet();
            Assert.All(entryPoint.Slots, slot => Assert.True(inlets.Contains(slot.Name), $"{entryPoint.Type} {entryPoint.Member} has no {slot.Name}."));
            Assert.All(entryPoint.NoRewriteBeside, name => Assert.True(inlets.Contains(name), $"{entryPoint.Type} has no {name}."));
            Assert.All(entryPoint.Dependants, name => Assert.True(type.GetMembers(name).Any(), $"{entryPoint.Type} has no {name}."));
            Assert.All(entryPoint.Carriers, carrier => Assert.True(surface.GetTypeByMetadataName(carrier) is not null, $"There is no type {carrier}."));
            if (entryPoint.NamedBy.LastIndexOf('.') is > 0 and var dot)
            {
                var owner = surface.GetTypeByMetadataName(entryPoint.NamedBy[..dot]);
                Assert.True(owner?.GetMembers(entryPoint.NamedBy[(dot + 1)..]).Any(member => member.IsStatic || member is IMethodSymbol) == true, $"There is no {entryPoint.NamedBy}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sdks))]
    public void EntryPoints_OfAnSdk_LeadToASeamOrSayWhy(string id)
    {
        var sdk = Find(id);
        var surface = StandInSurface.Of(id);
        Assert.All(sdk.EntryPoints, entryPoint =>
        {
            if (entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient)
            {
                Assert.NotEmpty(entryPoint.Advice);
                return;
            }

            Assert.Contains(entryPoint.Adapter ?? sdk.Adapters[0], sdk.Adapters);
            if (entryPoint.Rewrite is RewriteKind.ProviderArgument or RewriteKind.ProviderProperty)
            {
                var type = surface.GetTypeByMetadataName(entryPoint.Type)!;
                Assert.Contains(entryPoint.ProviderSlot, StandInSurface.Members(entryPoint, type).SelectMany(StandInSurface.Inlets));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Sdks))]
    public void Sentences_OfAnSdk_CanStandInAMessage(string id)
    {
        var sdk = Find(id);
        var advices = sdk.EntryPoints.Select(entryPoint => entryPoint.Advice).Where(advice => advice.Length > 0);

        Assert.All([sdk.Limits, .. advices], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        // A message goes on with the advice in lower case, so it cannot begin with a type's name.
        Assert.All(advices, advice => Assert.Matches("^[A-Z][a-z]+ ", advice));
    }

    [Fact]
    public void StandIns_WhereAKeyEnters_AreInTheCatalog()
    {
        var entries = SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints)
            .SelectMany(entryPoint => StandInSurface.Members(entryPoint, StandInSurface.All.GetTypeByMetadataName(entryPoint.Type)!)
                .SelectMany(member => entryPoint.Slots.Select(slot => $"{member.ContainingType.ToDisplayString()}.{Name(member, slot.Name)}")))
            .ToHashSet();

        var surface = Types(StandInSurface.All.GetAssemblyOrModuleSymbol(StandInReferences.All)!)
            .SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility == Accessibility.Public)
            .Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary })
            .SelectMany(member => StandInSurface.Inlets(member).Where(name => KeyName().IsMatch(name)).Select(name => $"{member.ContainingType.ToDisplayString()}.{Name(member, name)}"));

        Assert.Empty(surface.Except(entries).Except(NoEntryPoints));
    }

    [GeneratedRegex("^(access_?key(id|secret)?|access_?secret|secret(key|accesskey)?|keyid|(security|sts|session)token|Environment.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex KeyName();

    private static string Name(ISymbol member, string inlet) => member is IPropertySymbol ? inlet : $"{member.Name}({inlet})";

    private static Sdk Find(string id) => SdkCatalog.All.Single(sdk => sdk.Id == id);

    private static IEnumerable<INamedTypeSymbol> Types(ISymbol container) => container switch
    {
        IAssemblySymbol assembly => Types(assembly.GlobalNamespace),
        INamespaceSymbol space when space.Name != "StandIns" => space.GetMembers().SelectMany(Types),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => [type, .. type.GetTypeMembers().SelectMany(Types)],
        _ => [],
    };
}
