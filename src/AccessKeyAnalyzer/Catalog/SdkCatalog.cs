namespace AccessKeyAnalyzer.Catalog;

/// <summary>Every SDK we know. The analyzer, the code fix and the source generator read the same rows.</summary>
internal static class SdkCatalog
{
    public static readonly IReadOnlyList<Sdk> All = [OssV1.Sdk, OpenApi.Sdk, AliyunCredentials.Sdk, LegacyCore.Sdk];
}
