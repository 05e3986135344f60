namespace AccessKeyAnalyzer.Catalog;

/// <summary>One set of options for several object stores: only a value that looks like ours is.</summary>
internal static class OnceMi
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(OnceMi),
        Name = "OnceMi OSS",
        Packages = "OnceMi.AspNetCore.OSS",
        Versions = "1.2",
        Services = "OSS",
        EntryPoints =
        [
            new()
            {
                Type = "OnceMi.AspNetCore.OSS.OSSOptions",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKey", "SecretKey"),
                Values = SlotContent.PerhapsOther,
                Advice = "The options hold a pair only: build the OssClient yourself from a credentials provider.",
            },
        ],
        Limits = "It takes no provider. The same options serve Minio and Tencent Cloud, whose keys stay.",
    };
}
