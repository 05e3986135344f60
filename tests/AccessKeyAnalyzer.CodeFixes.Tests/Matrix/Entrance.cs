namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>An entry point, as an expression that takes an ID and a secret.</summary>
/// <param name="Name">What the test is called.</param>
/// <param name="Type">The type of a variable that holds it before and after the fix.</param>
/// <param name="Expression">With ID and <SECRET> for the two.</param>
/// <param name="Declared">The type that people write for a local, which may no longer fit.</param>
public sealed record Entrance(string Name, string Type, string Expression, string Declared)
{
    private const string Auth = "Aliyun.Acs.Core.Auth.";

    public static IReadOnlyList<Entrance> All { get; } =
    [
        new("OssV1", "Aliyun.OSS.OssClient", "new Aliyun.OSS.OssClient(\"host\", <ID>, <SECRET>)"),
        new("OssV1Named", "Aliyun.OSS.IOss", "new Aliyun.OSS.OssClient(accessKeySecret: <SECRET>, endpoint: new System.Uri(\"http://host\"), accessKeyId: <ID>, configuration: null)", "Aliyun.OSS.OssClient"),
        new(
            "OssV1Provider",
            "Aliyun.OSS.Common.Authentication.ICredentialsProvider",
            "new Aliyun.OSS.Common.Authentication.DefaultCredentialsProvider(new Aliyun.OSS.Common.Authentication.DefaultCredentials(<ID>, <SECRET>, null))",
            "Aliyun.OSS.Common.Authentication.DefaultCredentialsProvider"),
        new("OpenApi", "AlibabaCloud.OpenApiClient.Models.Config", "new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = <ID>, RegionId = \"r\", AccessKeySecret = <SECRET> }"),
        new("OpenApiClient", "AlibabaCloud.OpenApiClient.Client", "new AlibabaCloud.OpenApiClient.Client(new() { Type = \"access_key\", AccessKeyId = <ID>, AccessKeySecret = <SECRET> })"),
        new("Credentials", "Aliyun.Credentials.Client", "new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config { AccessKeyId = <ID>, AccessKeySecret = <SECRET>, Type = \"access_key\" })"),
        new(
            "CredentialModel",
            "Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider",
            "new Aliyun.Credentials.Provider.StaticCredentialsProvider(new Aliyun.Credentials.Models.CredentialModel { AccessKeyId = <ID>, AccessKeySecret = <SECRET> })",
            "Aliyun.Credentials.Provider.StaticCredentialsProvider"),
        new("LegacyProfile", "Aliyun.Acs.Core.IAcsClient", "new Aliyun.Acs.Core.DefaultAcsClient(Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile(\"r\", <ID>, <SECRET>))", "Aliyun.Acs.Core.DefaultAcsClient"),
        new("LegacyCredentials", "Aliyun.Acs.Core.IAcsClient", $"new Aliyun.Acs.Core.DefaultAcsClient(null, new {Auth}BasicCredentials(<ID>, <SECRET>))", "Aliyun.Acs.Core.DefaultAcsClient"),
        new("LegacyProvider", Auth + "AlibabaCloudCredentialsProvider", $"new {Auth}AccessKeyCredentialProvider(<ID>, <SECRET>)", Auth + "AccessKeyCredentialProvider"),
        new("OssV2", "AlibabaCloud.OSS.V2.Credentials.ICredentialsProvider", "new AlibabaCloud.OSS.V2.Credentials.StaticCredentialsProvider(<ID>, <SECRET>)", "AlibabaCloud.OSS.V2.Credentials.StaticCredentialsProvider"),
        new("LogService", "Aliyun.Api.LogService.ILogServiceClient", "Aliyun.Api.LogService.LogServiceClientBuilders.HttpBuilder.Endpoint(\"host\", \"p\").Credential(<ID>, <SECRET>).Build()"),
        new("Mns", "Aliyun.MNS.MNSClient", "new Aliyun.MNS.MNSClient(<ID>, <SECRET>, \"host\")"),
        new("RocketMq", "Org.Apache.Rocketmq.ISessionCredentialsProvider", "new Org.Apache.Rocketmq.StaticSessionCredentialsProvider(<ID>, <SECRET>)", "Org.Apache.Rocketmq.StaticSessionCredentialsProvider"),
        new("RpcConfig", "AlibabaCloud.RPCClient.Models.Config", "new AlibabaCloud.RPCClient.Models.Config { AccessKeyId = <ID>, AccessKeySecret = <SECRET> }"),
        new(
            "RamRoleArnBuilder",
            "Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider",
            "new Aliyun.Credentials.Provider.RamRoleArnCredentialProvider.Builder().AccessKeyId(<ID>).AccessKeySecret(<SECRET>).RoleArn(\"r\").Build()",
            "Aliyun.Credentials.Provider.RamRoleArnCredentialProvider"),
    ];

    /// <summary>The clients that take fixed credentials only, and so move into a RefreshingClient.</summary>
    public static IReadOnlyList<Entrance> Refreshing { get; } =
    [
        new("LogServiceOld", "Aliyun.Api.LOG.LogClient", "new Aliyun.Api.LOG.LogClient(\"host\", <ID>, <SECRET>)"),
        new("LogServiceOldNamed", "Aliyun.Api.LOG.LogClient", "new Aliyun.Api.LOG.LogClient(accessKey: <SECRET>, accessKeyId: <ID>, endpoint: \"host\", securityToken: null)"),
        new("MqHttp", "Aliyun.MQ.MQClient", "new Aliyun.MQ.MQClient(<ID>, <SECRET>, \"host\", 5)"),
        new("FunctionCompute", "Aliyun.FunctionCompute.SDK.Client.FCClient", "new Aliyun.FunctionCompute.SDK.Client.FCClient(\"r\", \"uid\", <ID>, <SECRET>)"),
    ];

    /// <summary>The entrance of a name.</summary>
    public static Entrance Of(string name) => All.Concat(Refreshing).Single(entrance => entrance.Name == name);

    private Entrance(string name, string type, string expression)
        : this(name, type, expression, type)
    {
    }
}
