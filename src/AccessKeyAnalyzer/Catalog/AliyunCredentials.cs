namespace AccessKeyAnalyzer.Catalog;

/// <summary>The vendor's own credential library, which the OpenAPI clients sit on.</summary>
internal static class AliyunCredentials
{
    private const string Root = "Aliyun.Credentials";
    private const string Provider = Root + ".Provider.IAlibabaCloudCredentialsProvider";
    private const string RamRoleArnProvider = Root + ".Provider.RamRoleArnCredentialProvider";
    private const string UseTheProvider = "Build Aliyun.Credentials.Client from a credential provider, and read one CredentialModel from it.";
    private const string AssumeFromTheRole =
        "The pair only serves to assume the role: let the RAM role of the instance assume it (CredentialsProvider(…) on the builder).";

    /// <summary>The client that hands out credentials, and what it is built from.</summary>
    public const string Client = Root + ".Client", Config = Root + ".Models.Config";

    // The one seam that awaits. Client(object) takes a provider since 1.4.3; an earlier Client(Config) has no such
    // constructor, so those versions get no adapter.
    private static readonly AdapterTemplate Template = new()
    {
        Name = "AliyunCredentialsAdapter",
        Implements = ["Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider"],
        Members =
        [
            "M:Aliyun.Credentials.Client.#ctor(System.Object)",
            "M:Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider.GetCredentials",
            "M:Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider.GetCredentialsAsync",
            "M:Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider.GetProviderName",
            "P:Aliyun.Credentials.Models.CredentialModel.AccessKeyId",
            "P:Aliyun.Credentials.Models.CredentialModel.AccessKeySecret",
            "P:Aliyun.Credentials.Models.CredentialModel.SecurityToken",
            "P:Aliyun.Credentials.Models.CredentialModel.Type",
            "P:Aliyun.Credentials.Models.CredentialModel.Expiration",
        ],
    };

    private static readonly Adapter ForProvider = new("ForAliyunCredentials", Provider, Provider, Template);

    /// <summary>What every OpenAPI client takes.</summary>
    public static readonly Adapter ForOpenApi = new("ForOpenApi", Client, Provider, Template);

    /// <summary>What the properties of <see cref="Config"/> that are about metadata tokens have in their names.</summary>
    public const string MetadataTokens = "IMDSv";

    /// <summary>What a version without them cannot do.</summary>
    public static readonly FormattableString WithoutMetadataTokens = $"Aliyun.Credentials before 1.4.2 cannot read a hardened instance";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(AliyunCredentials),
        Name = "Aliyun.Credentials",
        Packages = "Aliyun.Credentials",
        Versions = "1.5; adapters from 1.4.3",
        ServiceNamespace = "AlibabaCloud.SDK.",
        EntryPoints =
        [
            new()
            {
                Type = Config,
                ClientName = "Aliyun.Credentials",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                Rewrite = RewriteKind.WholeExpression,
                Adapter = ForOpenApi,
                Carriers = [Client],
                NoRewriteBeside = ["RoleArn", "OIDCProviderArn", "CredentialsURI", "PrivateKeyFile", "BearerToken"],
                Advice = "Remove the keys and set Type = \"ecs_ram_role\"; to assume another role, use RamRoleArnCredentialProvider.Builder with CredentialsProvider(…).",
            },
            new()
            {
                Type = Root + ".Models.CredentialModel",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                Rewrite = RewriteKind.WholeExpression,
                Adapter = ForProvider,
                Carriers = [Root + ".Provider.StaticCredentialsProvider"],
                Advice = UseTheProvider,
            },
            Constructor(".AccessKeyCredential", Slots.Of("accessKeyId", "accessKeySecret")),
            Constructor(".StsCredential", Slots.Of("accessKeyId", "accessKeySecret", "securityToken")),
            Constructor(".EcsRamRoleCredential", Slots.Of("accessKeyId", "accessKeySecret", "securityToken")),
            Constructor(".RamRoleArnCredential", Slots.Of("accessKeyId", "accessKeySecret", "securityToken")),
            new()
            {
                Type = RamRoleArnProvider,
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret"),
                Rewrite = RewriteKind.ProviderArgument,
                ProviderSlot = "provider",
                Adapter = ForProvider,
                Advice = AssumeFromTheRole,
            },
            BuilderMethod("AccessKeyId", Slots.Id("accessKeyId")),
            BuilderMethod("AccessKeySecret", Slots.Secret("accessKeySecret")),
            BuilderMethod("SecurityToken", Slots.Token("securityToken")),
            new()
            {
                Type = Root + ".Utils.AuthUtils",
                Kind = EntryPointKind.Properties,
                // The lower-case k is the library's own spelling.
                Slots = Slots.Of("EnvironmentAccessKeyId", "EnvironmentAccesskeySecret", "EnvironmentSecurityToken"),
                Advice = "Remove the assignments: the default chain then goes on to the instance's RAM role.",
            },
        ],
        Adapters = [ForOpenApi, ForProvider],
        Limits = "The adapters need version 1.4.3, the first whose Client takes a provider; an older one gets the vendor's, "
            + "Type = \"ecs_ram_role\", which before 1.4.2 cannot read an instance that demands a metadata token. CredentialModel.ToString() shows the whole secret: never log one. "
            + "Bearer tokens and RSA key pairs are no AccessKeys and stay.",
    };

    private static EntryPoint Constructor(string type, IReadOnlyList<Slot> slots) => new()
    {
        Type = Root + type,
        Kind = EntryPointKind.Constructor,
        Slots = slots,
        Advice = UseTheProvider,
    };

    private static EntryPoint BuilderMethod(string name, IReadOnlyList<Slot> slots) => new()
    {
        Type = RamRoleArnProvider + "+Builder",
        Kind = EntryPointKind.Method,
        Member = name,
        Slots = slots,
        Rewrite = RewriteKind.BuilderMethod,
        ProviderSlot = "CredentialsProvider",
        Adapter = ForProvider,
        Advice = AssumeFromTheRole,
    };
}
