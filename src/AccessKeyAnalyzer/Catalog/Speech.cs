namespace AccessKeyAnalyzer.Catalog;

/// <summary>Intelligent speech (NLS): its token is bought with an AccessKey.</summary>
internal static class Speech
{
    private const string Advice = "Get the token with an OpenAPI client that takes its credentials from the RAM role, and pass the token on.";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Speech),
        Name = "Speech (NLS)",
        Packages = "nlsCsharpSdk",
        Versions = "3.1",
        Services = "Intelligent Speech Interaction",
        EntryPoints =
        [
            Method("nlsCsharpSdk.NlsToken", "SetAccessKeyId", Slots.Id("accessKeyId")),
            Method("nlsCsharpSdk.NlsToken", "SetKeySecret", Slots.Secret("KeySecret")),
            Method("nlsCsharpSdk.FileTransferRequest", "SetAccessKeyId", Slots.Id("accessKeyId")),
            Method("nlsCsharpSdk.FileTransferRequest", "SetKeySecret", Slots.Secret("KeySecret")),
        ],
        Limits = "It takes no provider.",
    };

    private static EntryPoint Method(string type, string name, IReadOnlyList<Slot> slots) =>
        new() { Type = type, Kind = EntryPointKind.Method, Member = name, Slots = slots, Advice = Advice };
}
