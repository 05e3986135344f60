namespace AccessKeyAnalyzer.Catalog;

/// <summary>
/// The copy of MNS inside dybaseapi (voice and number services). Its queue is the service's own and takes the credentials that
/// QueryTokenForMnsQueue hands out, no RAM role's: nothing is rewritten.
/// </summary>
internal static class DybaseMns
{
    private const string Root = "Aliyun.Acs.Dybaseapi.MNS";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(DybaseMns),
        Name = "MNS inside dybaseapi",
        Packages = "aliyun-net-sdk-dybaseapi",
        Versions = "1.0",
        Services = "MNS",
        EntryPoints =
        [
            .. Mns.EntryPointsUnder(Root).Select(entryPoint => entryPoint with
            {
                Rewrite = RewriteKind.None,
                ProviderSlot = "",
                Advice = "Ask QueryTokenForMnsQueue for the credentials, and again before they expire: this queue takes no others.",
            }),
        ],
        Adapters = [Mns.AdapterUnder(Root, "ForDybaseMns")],
        UnsignedClients = [Mns.UnsignedClientUnder(Root)],
        Asked = [Root + ".Runtime.ServiceCredentials"],
        Limits = "The queue takes only what QueryTokenForMnsQueue hands out; the adapter is for a provider of yours that asks it. As MNS otherwise.",
    };
}
