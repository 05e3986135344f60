namespace AccessKeyAnalyzer.Catalog;

/// <summary>The copy of MNS inside dybaseapi (voice and number services).</summary>
internal static class DybaseMns
{
    private const string Root = "Aliyun.Acs.Dybaseapi.MNS";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(DybaseMns),
        Name = "MNS inside dybaseapi",
        Packages = "aliyun-net-sdk-dybaseapi",
        Versions = "1.0",
        EntryPoints = Mns.EntryPointsUnder(Root),
        Adapters = [Mns.AdapterUnder(Root, "ForDybaseMns")],
        Limits = "As MNS.",
    };
}
