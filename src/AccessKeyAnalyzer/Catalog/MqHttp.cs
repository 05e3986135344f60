namespace AccessKeyAnalyzer.Catalog;

/// <summary>RocketMQ 4 over HTTP.</summary>
internal static class MqHttp
{
    private const string Root = "Aliyun.MQ";
    private const string Advice = "Wrap the MQClient in a RefreshingClient<MQClient>, which builds a new one when the credentials change, and take producers and consumers from the current one.";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(MqHttp),
        Name = "MQ over HTTP",
        Packages = "mq-http-csharp-sdk",
        Versions = "as of 2023",
        Services = "RocketMQ",
        EntryPoints =
        [
            Constructor(Root + ".MQClient", "accessKeyId", "secretAccessKey") with
            {
                Rewrite = RewriteKind.RefreshingClient,
                // The second is the SDK's own spelling.
                Dependants = ["GetProducer", "GetTransProdcuer", "GetConsumer"],
            },
            Constructor(Root + ".Runtime.BasicServiceCredentials", "accessKey", "secretKey"),
            Constructor(Root + ".Runtime.ImmutableCredentials", "accessKeyId", "secretAccessKey"),
        ],
        Asked = [Root + ".Runtime.ServiceCredentials"],
        Limits = "It takes no provider: a client lives as long as its STS token.",
    };

    private static EntryPoint Constructor(string type, string accessKeyId, string accessKeySecret) => new()
    {
        Type = type,
        Kind = EntryPointKind.Constructor,
        Slots = Slots.Of(accessKeyId, accessKeySecret, "stsToken"),
        Advice = Advice,
    };
}
