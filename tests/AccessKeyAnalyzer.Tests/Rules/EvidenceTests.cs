using Verify = AccessKeyAnalyzer.Tests.Rules.SourceVerifier;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A secret has no mark of its own: a name, a neighbour or the place it goes to must say what it is.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("""string accessKeySecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""const string ACCESS_KEY_SECRET = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var aliyunSecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var ossSecretKey = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var alibabaToken = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var AliyunAccessKey = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var aliyunSk = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var accessSecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var akSecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var secret_access_key_aliyun = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var aliyun = new { Secret = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""var accessKeySecret = "{|AKA1003:{{STSSEC}}|}";""")]
    [InlineData("""byte[] accessKeySecret = "{|AKA1002:{{SEC}}|}"u8.ToArray();""")]
    [InlineData("""ReadOnlySpan<byte> accessKeySecret = "{|AKA1002:{{SEC}}|}"u8;""")]
    [InlineData("""string 阿里云Secret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""string 阿里云密钥 = "{|AKA1002:{{SEC}}|}";""")]
    public Task Secret_UnderANameThatSaysSo_IsFound(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}"; var b = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""string[] keys = ["{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}"];""")]
    [InlineData("""var keys = new[] { "{|AKA1002:{{SEC}}|}", "{|AKA1001:{{ID}}|}" };""")]
    [InlineData("""var keys = ("{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var keys = new Dictionary<string, string> { ["{|AKA1001:{{ID}}|}"] = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""Console.WriteLine("{0} {1}", "{|AKA1001:{{ID16}}|}", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var a = "{|AKA1001:{{ID21}}|}"; var b = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var a = "{|AKA1001:{{ID25}}|}"; var b = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{STSID}}|}"; var b = "{|AKA1003:{{STSSEC}}|}"; var c = "{|AKA1003:{{TOK}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{STSID}}|}"; var b = "{|AKA1003:{{SEC}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{STSID}}|}"; var accessKeySecret = "{|AKA1003:{{RND36}}|}";""")]
    [InlineData("""
        var id = "{|AKA1001:{{ID}}|}";
        Console.WriteLine();
        Console.WriteLine();
        Console.WriteLine();
        var key = "{|AKA1002:{{SEC}}|}";
        """)]
    public Task Secret_BesideAnId_IsFound(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ALICLOUD_SECRET_KEY", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""Environment.SetEnvironmentVariable("OSS_ACCESS_KEY_SECRET", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""Environment.SetEnvironmentVariable(value: "{|AKA1002:{{SEC}}|}", variable: "ALIBABA_CLOUD_ACCESS_KEY_SECRET");""")]
    [InlineData("""const string name = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"; Environment.SetEnvironmentVariable(name, "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ALIBABA_CLOUD_SECURITY_TOKEN", "{|AKA1003:{{TOK}}|}");""")]
    [InlineData("""var env = new Dictionary<string, string> { ["ALIYUN_ACCESS_KEY_SECRET"] = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""var info = new System.Diagnostics.ProcessStartInfo("x"); info.Environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var info = new System.Diagnostics.ProcessStartInfo("x"); info.EnvironmentVariables.Add("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "{|AKA1002:{{SEC}}|}");""")]
    public Task Secret_UnderAKnownEnvironmentVariable_IsFound(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""var d = new Dictionary<string, string> { { "AccessKeySecret", "{|AKA1002:{{SEC}}|}" } };""")]
    [InlineData("""var d = new Dictionary<string, string> { ["Aliyun:AccessKeySecret"] = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""var d = new Dictionary<string, string>(); d["access_key_secret"] = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var d = new Dictionary<string, string>(); d.Add("AccessKeySecret", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var d = new Dictionary<string, string>(); d.TryAdd("accessKeySecret", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var d = new[] { new KeyValuePair<string, string>("AccessKeySecret", "{|AKA1002:{{SEC}}|}") };""")]
    [InlineData("""var d = new[] { KeyValuePair.Create("AccessKeySecret", "{|AKA1002:{{SEC}}|}") };""")]
    [InlineData("""var d = new[] { ("AccessKeySecret", "{|AKA1002:{{SEC}}|}") };""")]
    [InlineData("""var d = new { AccessKeySecret = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""(string accessKeyId, string accessKeySecret) t = (Id(), "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var t = (accessKeyId: Id(), accessKeySecret: "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var (accessKeyId, accessKeySecret) = (Id(), "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""string accessKeyId, accessKeySecret; (accessKeyId, accessKeySecret) = (Id(), "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var accessKeySecret = Get() ?? "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""string? accessKeySecret = null; accessKeySecret ??= "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var accessKeySecret = Get() == "" ? "{|AKA1002:{{SEC}}|}" : "{|AKA1002:{{SEC:b}}|}";""")]
    [InlineData("""var accessKeySecret = Get() switch { "prod" => "{|AKA1002:{{SEC}}|}", _ => "{|AKA1002:{{SEC:b}}|}" };""")]
    [InlineData("""Func<string> accessKeySecret = () => "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""Func<string> accessKeySecret = () => { return "{|AKA1002:{{SEC}}|}"; };""")]
    [InlineData("""Func<string> accessKeySecret = delegate { return "{|AKA1002:{{SEC}}|}"; };""")]
    [InlineData("""var accessKeySecret = new Lazy<string>(() => "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""string GetAccessKeySecret() => "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""string GetAccessKeySecret() { return "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""var accessKeySecret = "{|AKA1002:{{SEC}}|}".ToCharArray();""")]
    [InlineData("""var accessKeySecret = "{|AKA1002:{{SEC}}|}".AsSpan();""")]
    [InlineData("""var accessKeySecret = Encoding.UTF8.GetBytes("{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""object accessKeySecret = (object)"{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""var accessKeySecret = ("{|AKA1002:{{SEC}}|}")!;""")]
    [InlineData("""string accessKeySecret = Get(); if (accessKeySecret != "{|AKA1002:{{SEC}}|}") { }""")]
    [InlineData("""string accessKeySecret = Get(); if (accessKeySecret is "{|AKA1002:{{SEC}}|}" or "{|AKA1002:{{SEC:b}}|}") { }""")]
    [InlineData("""string accessKeySecret = Get(); if (accessKeySecret is not "{|AKA1002:{{SEC}}|}") { }""")]
    [InlineData("""string accessKeySecret = Get(); _ = accessKeySecret switch { "{|AKA1002:{{SEC}}|}" => 1, _ => 0 };""")]
    [InlineData("""string accessKeySecret = Get(); _ = string.Compare(accessKeySecret, "{|AKA1002:{{SEC}}|}", StringComparison.Ordinal);""")]
    [InlineData("""string accessKeySecret = Get(); _ = accessKeySecret.Equals("{|AKA1002:{{SEC}}|}", StringComparison.Ordinal);""")]
    [InlineData("""foreach (var accessKeySecret in new[] { "{|AKA1002:{{SEC}}|}" }) { }""")]
    [InlineData("""string accessKeySecret; do { accessKeySecret = "{|AKA1002:{{SEC}}|}"; } while (accessKeySecret == Get());""")]
    [InlineData("""var accessKeySecrets = new List<string> { "{|AKA1002:{{SEC}}|}", "{|AKA1002:{{SEC:b}}|}" };""")]
    [InlineData("""string[] accessKeySecrets = ["{|AKA1002:{{SEC}}|}"];""")]
    [InlineData("""var o = new { aliyun = new { secret = "{|AKA1002:{{SEC}}|}" } };""")]
    public Task NamedSecret_InAnyStatement_IsFound(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""string AccessKeySecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""public const string AccessKeySecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""private static readonly string _accessKeySecret = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""public string AccessKeySecret { get; set; } = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""public string AccessKeySecret { get; init; } = "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""public string AccessKeySecret => "{|AKA1002:{{SEC}}|}";""")]
    [InlineData("""public string AccessKeySecret { get => "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""public string AccessKeySecret { get { return "{|AKA1002:{{SEC}}|}"; } }""")]
    [InlineData("""public string AccessKeySecret() { return "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""public string GetAccessKeySecret() { if (Get() == "") { return "{|AKA1002:{{SEC}}|}"; } return Get(); }""")]
    [InlineData("""public System.Threading.Tasks.Task<string> GetAccessKeySecretAsync() => System.Threading.Tasks.Task.FromResult("{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""public async System.Threading.Tasks.Task<string> GetAccessKeySecretAsync() { await System.Threading.Tasks.Task.Yield(); return "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""public IEnumerable<string> AccessKeySecrets() { yield return "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""public bool TryGetAccessKeySecret(out string accessKeySecret) { accessKeySecret = "{|AKA1002:{{SEC}}|}"; return true; }""")]
    [InlineData("""void M(string accessKeySecret = "{|AKA1002:{{SEC}}|}") { }""")]
    [InlineData("""void M(string accessKeySecret) { } void N() => M("{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""void M(string a, string accessKeySecret) { } void N() => M(accessKeySecret: "{|AKA1002:{{SEC}}|}", a: "");""")]
    [InlineData("""void M(params string[] accessKeySecrets) { } void N() => M("{|AKA1002:{{SEC}}|}", "{|AKA1002:{{SEC:b}}|}");""")]
    [InlineData("""record Keys(string AccessKeyId, string AccessKeySecret); Keys k = new(Id(), "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""record Keys(string AccessKeyId = "{|AKA1001:{{ID}}|}", string AccessKeySecret = "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""record Keys(string AccessKeySecret); Keys M(Keys k) => k with { AccessKeySecret = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""class Base(string accessKeySecret) { public string S => accessKeySecret; } class Derived() : Base("{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""class Base { public Base(string accessKeySecret) { } } class Derived : Base { public Derived() : base("{|AKA1002:{{SEC}}|}") { } }""")]
    [InlineData("""class C { public C(string accessKeySecret) { } public C() : this("{|AKA1002:{{SEC}}|}") { } }""")]
    [InlineData("""static string AccessKeySecret; static Program() { AccessKeySecret = "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""class O { public string? AccessKeySecret; } void M(O o) { o.AccessKeySecret = "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""class O { public string? AccessKeySecret; } O M() => new() { AccessKeySecret = "{|AKA1002:{{SEC}}|}" };""")]
    [InlineData("""class O { public string? AccessKeySecret; } class P { public O O { get; } = new(); } P M() => new() { O = { AccessKeySecret = "{|AKA1002:{{SEC}}|}" } };""")]
    [InlineData("""class K : Attribute { public string? AccessKeySecret; } [K(AccessKeySecret = "{|AKA1002:{{SEC}}|}")] void M() { }""")]
    [InlineData("""class K(string accessKeySecret) : Attribute { public string S => accessKeySecret; } [K("{|AKA1002:{{SEC}}|}")] void M() { }""")]
    [InlineData("""class AliyunOptions { public string Secret = "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""class AliyunOssConfig { public string SK = "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""static class Aliyun { public const string AccessKey = "{|AKA1002:{{SEC}}|}"; }""")]
    [InlineData("""static class AliyunConstants { public static class Oss { public const string Secret = "{|AKA1002:{{SEC}}|}"; } }""")]
    [InlineData("""enum E { [System.ComponentModel.Description("{|AKA1001:{{ID}}|}")] A }""")]
    [InlineData("""event Action? E; void M() => E += () => { var accessKeySecret = "{|AKA1002:{{SEC}}|}"; };""")]
    [InlineData("""unsafe void M() { fixed (char* accessKeySecret = "{|AKA1002:{{SEC}}|}") { } }""")]
    [InlineData("""string this[int i] { get { var accessKeySecret = "{|AKA1002:{{SEC}}|}"; return accessKeySecret; } }""")]
    [InlineData("""public static implicit operator string(Program p) => "{|AKA1001:{{ID}}|}";""")]
    [InlineData("""~Program() { var accessKeySecret = "{|AKA1002:{{SEC}}|}"; }""")]
    public Task NamedSecret_InAnyMember_IsFound(string members) => Verify.Members(members);

    [Theory]
    // Only an ID near, not an endpoint; and near means a few lines.
    [InlineData("""var host = "oss-cn-hangzhou.aliyuncs.com"; var objectKey = "{{SEC}}";""")]
    [InlineData("""var commit = "{{HEX40}}"; var id = "{|AKA1001:{{ID}}|}";""")]
    [InlineData("""var hash = "{{HEX30}}"; var accessKeySecretHash = "{{HEX32}}"; var id = "{|AKA1001:{{ID}}|}";""")]
    [InlineData("""var etag = "{{SEC}}"; var id = "{|AKA1001:{{ID}}|}";""")]
    [InlineData("""
        var id = "{|AKA1001:{{ID}}|}";
        //
        //
        //
        //
        //
        //
        //
        //
        //
        //
        //
        var far = "{{SEC}}";
        """)]
    [InlineData("""var awsSecretAccessKey = "{{RND40}}"; var minioSecretKey = "{{SEC}}"; var qiniuSecretKey = "{{RND40:q}}";""")]
    [InlineData("""var wechatAppSecret = "{{HEX32}}"; var jwtSecret = "{{SEC}}"; var clientSecret = "{{SEC:c}}"; var deviceSecret = "{{SEC:d}}";""")]
    [InlineData("""var secret = "{{SEC}}"; var token = "{{SEC:t}}"; var password = "{{SEC:p}}"; var apiKey = "{{SEC:a}}";""")]
    [InlineData("""var tencentSecretKey = "{{RND32}}"; var tencentSecretId = "AKID{{RND32}}"; var baiduSecretKey = "{{RND32:b}}";""")]
    [InlineData("""var g = "0f8fad5b-d9cb-469f-a165-70867728950e"; var accessKeySecretId = "0f8fad5bd9cb469fa16570867728950e";""")]
    [InlineData("""var accessKeySecret = "{{RND31}}"; var b = "{{RND29}}";""")]
    public Task RandomText_WithoutEvidence_IsSilent(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""var s = Cfg["aliyun_oss_access_key_secret_x"];""")]
    [InlineData("""var s = Cfg["Aliyun:Oss:AccessKeySecret1234"]; var t = Cfg["{{SEC}}"];""")]
    [InlineData("""var s = Environment.GetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET");""")]
    [InlineData("""var s = nameof(AlibabaCloudAccessKeySecretNam); const string n = "AlibabaCloudAccessKeySecretNam";""")]
    [InlineData("""const string AccessKeySecretKey = "Aliyun:AccessKeySecret"; const string AccessKeySecretName = "AliyunAccessKeySecretParameter";""")]
    [InlineData("""var accessKeySecret = ""; accessKeySecret = null!; accessKeySecret = string.Empty; accessKeySecret = Get();""")]
    [InlineData("""var accessKeySecretHeader = "x-acs-access-key-secret-header"; var tokenHeader = "x-oss-security-token";""")]
    [InlineData("""throw new ArgumentException("AccessKeySecret must be a string of 30 characters", "accessKeySecret");""")]
    [InlineData("""var accessKeySecret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; accessKeySecret = "123456789012345678901234567890";""")]
    [InlineData("""var accessKeySecret = "abcdefghijklmnopqrstuvwxyz1234"; accessKeySecret = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcd";""")]
    [InlineData("""var accessKeySecret = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; accessKeySecret = "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXX";""")]
    [InlineData("""var accessKeySecret = "******************************"; accessKeySecret = "..............................";""")]
    [InlineData("""var accessKeySecret = "YourAccessKeySecretGoesHere123"; accessKeySecret = "PleaseReplaceThisWithYourKey12";""")]
    [InlineData("""var accessKeySecret = "thisIsNotARealAccessKeySecret0"; accessKeySecret = "exampleexampleexampleexample12";""")]
    [InlineData("""var accessKeySecret = "{{SEC|..12}}\t{{SEC|12..}}";""")]
    [InlineData("""var accessKeySecretLabel = "RamUserAccessKeySecretFieldTxt"; var accessKeySecretPath = "AccessKeySecretOfProductionEnv";""")]
    public Task NameOrPlaceholder_WhereASecretCouldStand_IsSilent(string statements) =>
        Verify.Members("Dictionary<string, string> Cfg = new(); string AlibabaCloudAccessKeySecretNam = null!; void M() {\n" + statements + "\n}");

    [Fact]
    public Task FieldKeyword_IsTheProperty() => SourceVerifier.Members("""
        // An identifier for a compiler before C# 14, the property's own field for a later one.
        private string field = "";
        public string AccessKeySecret { get => field; set => field = "{|AKA1002:{{SEC}}|}"; }
        """);

    [Theory]
    [InlineData("#region key {|AKA1001:{{ID}}|}\n#endregion")]
    [InlineData("#warning key {|AKA1001:{{ID}}|}\n")]
    public Task Directive_IsText(string directive) => SourceVerifier.Files(directive + "\nclass Empty { }");

    [Fact]
    public Task AttributeOfAParameter_SpeaksOfTheParameter() => SourceVerifier.Members("""
        void M([System.ComponentModel.DefaultValue("{|AKA1002:{{SEC}}|}")] string accessKeySecret) { }
        """);

    [Fact]
    public Task HexadecimalId_AtASink_IsNoPlaceholder() => SourceVerifier.Statements("""
        _ = new OssClient("oss", "{|AKA1001:8F3A09C7D2E14B56A7C1|}", Get());
        """);
}
