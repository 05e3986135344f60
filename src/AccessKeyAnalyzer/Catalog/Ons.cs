namespace AccessKeyAnalyzer.Catalog;

/// <summary>RocketMQ 4 over TCP, a wrapper of the native client: a key is the value beside its name.</summary>
internal static class Ons
{
    private const string Property = "ons.ONSFactoryProperty";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Ons),
        Name = "ONS (RocketMQ 4)",
        Packages = "(native wrapper)",
        Versions = "from source",
        Services = "RocketMQ",
        EntryPoints =
        [
            Named("AccessKey", Slots.Id("value")),
            Named("SecretKey", Slots.Secret("value")),
            // Wrappers made in another way have the names behind methods of the object.
            Named("getAccessKeyName", Slots.Id("value")),
            Named("getSecretKeyName", Slots.Secret("value")),
        ],
        Limits = "It takes no provider, and no STS token that we know of.",
    };

    private static EntryPoint Named(string name, IReadOnlyList<Slot> slots) => new()
    {
        Type = Property,
        Kind = EntryPointKind.Method,
        Member = "setFactoryProperty",
        NamedBy = $"{Property}.{name}",
        Slots = slots,
        Advice = "This client takes no provider: read the key from a secret store, or move to RocketMQ.Client.",
    };
}
