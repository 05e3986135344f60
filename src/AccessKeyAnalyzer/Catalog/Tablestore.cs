namespace AccessKeyAnalyzer.Catalog;

/// <summary>Tablestore (OTS), which takes no STS token at all.</summary>
internal static class Tablestore
{
    private const string Advice = "This SDK takes no STS token, so no RAM role can serve it: keep the AccessKey out of the source and let it reach Tablestore only.";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Tablestore),
        Name = "Tablestore",
        Packages = "Aliyun.TableStore.SDK",
        Versions = "6.0.2",
        Services = "Tablestore",
        EntryPoints =
        [
            Constructor("Aliyun.OTS.OTSClient"),
            Constructor("Aliyun.OTS.OTSClientConfig"),
            new()
            {
                Type = "Aliyun.OTS.OTSClientConfig",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyID", "AccessKeySecret"),
                Advice = Advice,
            },
        ],
        Limits = "No STS at all (seen in 6.0.2).",
    };

    private static EntryPoint Constructor(string type) => new()
    {
        Type = type,
        Kind = EntryPointKind.Constructor,
        Slots = Slots.Of("accessKeyID", "accessKeySecret"),
        Advice = Advice,
    };
}
