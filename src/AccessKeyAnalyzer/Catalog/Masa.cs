namespace AccessKeyAnalyzer.Catalog;

/// <summary>The MASA framework's object storage.</summary>
internal static class Masa
{
    private const string Root = "Masa.Contrib.Storage.ObjectStorage.Aliyun.Options";
    private const string Advice = "The options hold a pair only: build the OssClient yourself from a credentials provider.";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Masa),
        Name = "MASA",
        Packages = "Masa.Contrib.Storage.ObjectStorage.Aliyun",
        Versions = "from source",
        Services = "OSS",
        EntryPoints =
        [
            new()
            {
                Type = Root + ".AliyunStorageOptions",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret"),
                Advice = Advice,
            },
            new()
            {
                Type = Root + ".AliyunOptions",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret"),
                Advice = Advice,
            },
        ],
        Limits = "It takes no provider that we know of.",
    };
}
