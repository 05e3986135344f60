using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>
/// Before 1.4.3 Aliyun.Credentials takes no provider but its own, so a client of that age gets the vendor's: it reads the same role,
/// if less carefully. From 1.4.3 on our adapter is there.
/// </summary>
internal static class VendorProvider
{
    public static ProviderText? Write(SdkUse use, ProviderChoice choice)
    {
        var compilation = use.Model.Compilation;
        return use.Adapter == AliyunCredentials.ForOpenApi && choice.IsInstanceRole
            && compilation.GetTypeByMetadataName($"{ProviderChoice.Namespace}.{choice.Type}") is not null
            && compilation.GetTypeByMetadataName(AliyunCredentials.Client) is { } client
            && compilation.GetTypeByMetadataName(AliyunCredentials.Config) is { } config
            && client.InstanceConstructors.Any(constructor =>
                constructor.Parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, config))
                ? new ProviderText(Expression(choice), NeedsUsing: false, client) { IsRoleOnly = true, Caveat = Caveats.OfVendor(compilation) }
                : null;
    }

    private static string Expression(ProviderChoice choice) =>
        $"new global::{AliyunCredentials.Client}(new global::{AliyunCredentials.Config} {{ Type = \"ecs_ram_role\"{RoleName(choice)} }})";

    private static string RoleName(ProviderChoice choice) =>
        choice.RoleName is { } name ? $", RoleName = {SymbolDisplay.FormatLiteral(name, quote: true)}" : "";
}
