namespace AccessKeyAnalyzer.Catalog;

/// <summary>Every SDK we know. The analyzer, the code fix and the source generator read the same rows.</summary>
internal static class SdkCatalog
{
    // The most used first: the documentation lists them in this order.
    public static readonly IReadOnlyList<Sdk> All =
    [
        OssV1.Sdk,
        OpenApi.Sdk,
        AliyunCredentials.Sdk,
        LegacyCore.Sdk,
        OssV2.Sdk,
        RpcRoa.Sdk,
        TeaClients.Sdk,
        LogService.Sdk,
        LogServiceOld.Sdk,
        Tablestore.Sdk,
        RocketMq.Sdk,
        Mns.Sdk,
        DybaseMns.Sdk,
        MqHttp.Sdk,
        Ons.Sdk,
        FunctionCompute.Sdk,
        Nacos.Sdk,
        Speech.Sdk,
        Abp.Sdk,
        Masa.Sdk,
        OnceMi.Sdk,
        Community.Sdk,
    ];

    /// <summary>The SDK that the entry point belongs to; <see langword="null"/> for a sink of a team's own.</summary>
    public static Sdk? SdkOf(EntryPoint entryPoint) => All.FirstOrDefault(sdk => sdk.EntryPoints.Contains(entryPoint));

    /// <summary>The adapter that fits the entry point: its own, or the first of its SDK.</summary>
    public static Adapter? AdapterOf(EntryPoint entryPoint) =>
        entryPoint.Adapter ?? (SdkOf(entryPoint) is { Adapters: [var first, ..] } ? first : null);
}
