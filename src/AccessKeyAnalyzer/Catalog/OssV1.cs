namespace AccessKeyAnalyzer.Catalog;

/// <summary>Object Storage Service, first generation: the most used of all.</summary>
internal static class OssV1
{
    private const string Authentication = "Aliyun.OSS.Common.Authentication";

    // OSS v1 puts the token on the wire only when UseToken says so.
    private static readonly AdapterTemplate Template = new()
    {
        Name = "OssV1Adapter",
        Implements = ["Aliyun.OSS.Common.Authentication.ICredentialsProvider", "Aliyun.OSS.Common.Authentication.ICredentials"],
        Members =
        [
            "M:Aliyun.OSS.Common.Authentication.ICredentialsProvider.GetCredentials",
            "M:Aliyun.OSS.Common.Authentication.ICredentialsProvider.SetCredentials(Aliyun.OSS.Common.Authentication.ICredentials)",
            "P:Aliyun.OSS.Common.Authentication.ICredentials.AccessKeyId",
            "P:Aliyun.OSS.Common.Authentication.ICredentials.AccessKeySecret",
            "P:Aliyun.OSS.Common.Authentication.ICredentials.SecurityToken",
            "P:Aliyun.OSS.Common.Authentication.ICredentials.UseToken",
        ],
    };

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(OssV1),
        Name = "OSS v1",
        Packages = "Aliyun.OSS.SDK, Aliyun.OSS.SDK.NetCore",
        Versions = "2.14",
        Services = "OSS",
        EntryPoints =
        [
            new()
            {
                Type = "Aliyun.OSS.OssClient",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret", "securityToken"),
                Rewrite = RewriteKind.ProviderArgument,
                ProviderSlot = "credsProvider",
                ThrowsWithProvider = ["SwitchCredentials"],
            },
            new()
            {
                Type = Authentication + ".DefaultCredentials",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret", "securityToken"),
                Rewrite = RewriteKind.WholeExpression,
                Carriers = [Authentication + ".DefaultCredentialsProvider"],
                ThrowsWithProvider = ["SetCredentials"],
                Advice = "Give the OssClient a credentials provider when it is built; then nothing needs to switch credentials.",
            },
            new()
            {
                Type = "Aliyun.OpenServices.OpenStorageService.OssClient",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessId", "accessKey"),
                Advice = "Move to Aliyun.OSS.SDK, whose client takes a credentials provider.",
            },
        ],
        Adapters = [new("ForOss", Authentication + ".ICredentialsProvider", Authentication + ".ICredentialsProvider", Template)],
        Asked = [Authentication + ".ICredentials"],
        Limits = "The provider is asked synchronously, once per operation; a pre-signed URL dies with the token that signed it.",
    };
}
