namespace AccessKeyAnalyzer.Catalog;

/// <summary>Nacos, which signs for MSE with an AccessKey and takes no STS token.</summary>
internal static class Nacos
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Nacos),
        Name = "Nacos",
        Packages = "nacos-sdk-csharp, nacos-sdk-csharp.*",
        Versions = "1.3",
        Services = "MSE",
        EntryPoints =
        [
            new()
            {
                Type = "Nacos.V2.NacosSdkOptions",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKey", "SecretKey"),
                Advice = "This SDK takes no STS token, and never reads RamRoleName: keep the AccessKey out of the source and let it reach Nacos only.",
            },
        ],
        Limits = "No STS at all; RamRoleName is declared and never read.",
    };
}
