namespace AccessKeyAnalyzer.Catalog;

/// <summary>RocketMQ 5 over gRPC. Its <c>accessKey</c> is the ID, and an instance may have a name and password of its own in the same places.</summary>
internal static class RocketMq
{
    private const string Root = "Org.Apache.Rocketmq";
    private const string Advice = "Give ClientConfig.Builder.SetCredentialsProvider a provider that refreshes itself.";

    // A property. Its credentials refuse a null token, so a plain pair takes the constructor of two.
    private static readonly AdapterTemplate Template = new()
    {
        Name = "RocketMqAdapter",
        Implements = ["Org.Apache.Rocketmq.ISessionCredentialsProvider"],
        Members =
        [
            "P:Org.Apache.Rocketmq.ISessionCredentialsProvider.SessionCredentials",
            "M:Org.Apache.Rocketmq.SessionCredentials.#ctor(System.String,System.String)",
            "M:Org.Apache.Rocketmq.SessionCredentials.#ctor(System.String,System.String,System.String)",
        ],
    };

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(RocketMq),
        Name = "RocketMQ 5",
        Packages = "RocketMQ.Client",
        Versions = "5.2",
        Services = "RocketMQ",
        EntryPoints =
        [
            new()
            {
                Type = Root + ".StaticSessionCredentialsProvider",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKey", "accessSecret"),
                Values = SlotContent.PerhapsOther,
                Rewrite = RewriteKind.WholeExpression,
                Advice = Advice,
            },
            new()
            {
                Type = Root + ".SessionCredentials",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKey", "accessSecret", "securityToken"),
                Values = SlotContent.PerhapsOther,
                Rewrite = RewriteKind.WholeExpression,
                Advice = Advice,
            },
            Apache("StaticCredentialsProvider", Slots.Of("accessKey", "accessSecret")),
            Apache("Credentials", Slots.Of("accessKey", "accessSecret", "sessionToken")),
        ],
        Adapters = [new("ForRocketMq", Root + ".ISessionCredentialsProvider", Root + ".ISessionCredentialsProvider", Template)],
        Limits = "The provider is a property, read for each call from many threads. An instance's own name and password are no AccessKey and stay.",
    };

    // The client as Apache had it before: apache/rocketmq-client-csharp.
    private static EntryPoint Apache(string type, IReadOnlyList<Slot> slots) => new()
    {
        Type = $"{Root}.{type}",
        Kind = EntryPointKind.Constructor,
        Slots = slots,
        Values = SlotContent.PerhapsOther,
        Advice = "Move to RocketMQ.Client 5.2, whose ClientConfig takes a provider that refreshes itself.",
    };
}
