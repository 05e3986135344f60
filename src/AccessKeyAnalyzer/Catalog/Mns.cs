namespace AccessKeyAnalyzer.Catalog;

/// <summary>Message Service (MNS, SMQ), under the namespace of its re-uploads.</summary>
internal static class Mns
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Mns),
        Name = "MNS / SMQ",
        Packages = "NetCorePal.Aliyun.MNS, BKM.Aliyun.MNS, Bigger.Aliyun.MNS, lan_Aliyun.MNS",
        Versions = "1.0",
        Services = "MNS",
        EntryPoints = EntryPointsUnder("Aliyun.MNS"),
        Adapters = [AdapterUnder("Aliyun.MNS", "ForMns", "MnsAdapter")],
        Asked = ["Aliyun.MNS.Runtime.ServiceCredentials"],
        UnsignedClients = [UnsignedClientUnder("Aliyun.MNS")],
        Limits = "The provider is asked synchronously, once per request, but only an object that derives from BasicServiceCredentials is: "
            + "with any other the request goes out unsigned.",
    };

    public static IReadOnlyList<EntryPoint> EntryPointsUnder(string root) =>
    [
        new()
        {
            Type = root + ".MNSClient",
            Kind = EntryPointKind.Constructor,
            Slots = Slots.Of("accessKeyId", "secretAccessKey", "stsToken"),
            Rewrite = RewriteKind.ProviderArgument,
            ProviderSlot = "credentials",
        },
        new()
        {
            Type = root + ".Runtime.BasicServiceCredentials",
            Kind = EntryPointKind.Constructor,
            Slots = Slots.Of("accessKey", "secretKey", "stsToken"),
            Rewrite = RewriteKind.WholeExpression,
            Advice = "Pass MNSClient credentials that refresh themselves and derive from BasicServiceCredentials.",
        },
        new()
        {
            Type = root + ".Runtime.ImmutableCredentials",
            Kind = EntryPointKind.Constructor,
            Slots = Slots.Of("accessKeyId", "secretAccessKey", "stsToken"),
            Rewrite = RewriteKind.WholeExpression,
            Advice = "Return the credentials of a provider that refreshes itself.",
        },
    ];

    public static UnsignedClient UnsignedClientUnder(string root) => new()
    {
        Type = root + ".MNSClient",
        Credentials = root + ".Runtime.ServiceCredentials",
        UsedCredentials = root + ".Runtime.BasicServiceCredentials",
        Name = "MNSClient",
        Remedy = "it asks a provider only if that derives from BasicServiceCredentials",
    };

    // The client asks an object for credentials only if it is a BasicServiceCredentials; with any other ServiceCredentials the request goes out unsigned.
    public static Adapter AdapterUnder(string root, string method, string template) =>
        new(method, root + ".Runtime.ServiceCredentials", root + ".Runtime.BasicServiceCredentials", new()
        {
            Name = template,
            Implements = [root + ".Runtime.BasicServiceCredentials"],
            Members =
            [
                $"M:{root}.Runtime.ServiceCredentials.GetCredentials",
                $"M:{root}.Runtime.BasicServiceCredentials.#ctor(System.String,System.String,System.String)",
                $"M:{root}.Runtime.BasicServiceCredentials.GetCredentials",
                $"M:{root}.Runtime.ImmutableCredentials.#ctor(System.String,System.String,System.String)",
            ],
        });
}
