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
}
