using AccessKeyAnalyzer.Detection.Names;


namespace AccessKeyAnalyzer.Catalog;

/// <summary>Shorthand for the catalog's rows: the slots by name, in the order id, secret, token.</summary>
internal static class Slots
{
    public static IReadOnlyList<Slot> Of(string accessKeyId, string accessKeySecret) =>
        [new(accessKeyId, CredentialPart.AccessKeyId), new(accessKeySecret, CredentialPart.AccessKeySecret)];

    public static IReadOnlyList<Slot> Of(string accessKeyId, string accessKeySecret, string securityToken) =>
        [.. Of(accessKeyId, accessKeySecret), new(securityToken, CredentialPart.SecurityToken)];

    public static IReadOnlyList<Slot> Id(string name) => [new(name, CredentialPart.AccessKeyId)];

    public static IReadOnlyList<Slot> Secret(string name) => [new(name, CredentialPart.AccessKeySecret)];

    public static IReadOnlyList<Slot> Token(string name) => [new(name, CredentialPart.SecurityToken)];
}
