using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Catalog;

/// <summary>Object Storage Service, first generation: the most used of all.</summary>
internal static class OssV1
{
    public static readonly Sdk Sdk = new()
    {
        Name = "OSS v1",
        Packages = "Aliyun.OSS.SDK, Aliyun.OSS.SDK.NetCore",
        EntryPoints =
        [
            new()
            {
                Type = "Aliyun.OSS.OssClient",
                Kind = EntryPointKind.Constructor,
                Slots =
                [
                    new("accessKeyId", CredentialPart.AccessKeyId),
                    new("accessKeySecret", CredentialPart.AccessKeySecret),
                    new("securityToken", CredentialPart.SecurityToken),
                ],
                Rewrite = RewriteKind.ProviderArgument,
                ProviderSlot = "credsProvider",
            },
        ],
        Adapters = [new("ForOss", "Aliyun.OSS.Common.Authentication.ICredentialsProvider", "Aliyun.OSS.Common.Authentication.ICredentialsProvider")],
        Limits = "The seam is synchronous; it is asked once per operation.",
    };
}
