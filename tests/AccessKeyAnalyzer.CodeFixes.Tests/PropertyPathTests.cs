using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>Objects that get their keys in statements: on every path the provider comes where the keys were, unless one is there for certain.</summary>
public sealed class PropertyPathTests
{
    private const string Role = "EcsRamRoleCredentialsProvider.Shared.ForOpenApi()";
    private const string Take = "config.Credential = " + Role + ";";
    private const string Own = "config.Credential = new Aliyun.Credentials.Client();";

    private static readonly string Id = $"config.AccessKeyId = \"{Key.Id}\";";
    private static readonly string Secret = $"config.AccessKeySecret = \"{Key.Secret}\";";

    private static string File(string members, bool isFixed = false) =>
        (isFixed ? "using AccessKeyAnalyzer.Credentials;\n" : "") + $"using AlibabaCloud.OpenApiClient;\nusing AlibabaCloud.OpenApiClient.Models;\n\nclass C\n{{\n    {members.Replace("\n", "\n    ")}\n}}\n";

    private static string Method(string statements, string parameters = "Config config, bool flag") =>
        $"public void M({parameters})\n{{\n    {statements.Replace("\n", "\n    ")}\n}}";

    /// <summary>Where each statement stood, and what comes of it.</summary>
    public static TheoryData<string, string> Paths => new()
    {
        // No provider at all, in every form in which an object is there.
        { $"{Id}\n{Secret}", Take },
        { $"if (flag)\n{{\n    {Id}\n    {Secret}\n}}\nelse\n    {Own}", $"if (flag)\n{{\n    {Take}\n}}\nelse\n    {Own}" },
        { $"if (flag)\n    {Own}\n{Id}\n{Secret}", $"if (flag)\n    {Own}\n{Take}" },
        { $"if (flag) {{ {Own} return; }}\n{Id}\n{Secret}", $"if (flag) {{ {Own} return; }}\n{Take}" },
        { $"while (flag)\n{{\n    {Own}\n    flag = false;\n}}\n{Id}\n{Secret}", $"while (flag)\n{{\n    {Own}\n    flag = false;\n}}\n{Take}" },
        { $"try\n{{\n    {Own}\n}}\ncatch (System.Exception)\n{{\n}}\n{Id}\n{Secret}", $"try\n{{\n    {Own}\n}}\ncatch (System.Exception)\n{{\n}}\n{Take}" },
        { $"switch (flag)\n{{\n    case true:\n        {Own}\n        break;\n}}\n{Id}\n{Secret}", $"switch (flag)\n{{\n    case true:\n        {Own}\n        break;\n}}\n{Take}" },
        { $"System.Action set = () => {Own.TrimEnd(';')};\n{Id}\n{Secret}", $"System.Action set = () => {Own.TrimEnd(';')};\n{Take}" },
        { $"{Id}\n{Secret}\nnew Client(config);\n{Own}", $"{Take}\nnew Client(config);\n{Own}" },
        { $"config.Credential = null;\n{Id}\n{Secret}", Take },
        { $"{Own}\nconfig = new Config();\n{Id}\n{Secret}", $"{Own}\nconfig = new Config();\n{Take}" },
        { $"for (var i = 0; i < 2; i++)\n{{\n    {Id}\n    {Secret}\n    config = new Config();\n}}", $"for (var i = 0; i < 2; i++)\n{{\n    {Take}\n    config = new Config();\n}}" },
        // One that is there for certain.
        { $"{Own}\n{Id}\n{Secret}", Own },
        { $"{Id}\n{Own}\n{Secret}\nnew Client(config);", $"{Own}\nnew Client(config);" },
        { $"if (flag)\n{{\n    {Own}\n}}\nelse\n{{\n    {Own}\n}}\n\n{Id}\n{Secret}", $"if (flag)\n{{\n    {Own}\n}}\nelse\n{{\n    {Own}\n}}" },
        { $"{Own}\nif (flag)\n{{\n    {Id}\n    {Secret}\n    config.RegionId = \"r\";\n}}", $"{Own}\nif (flag)\n{{\n    config.RegionId = \"r\";\n}}" },
        { $"switch (flag)\n{{\n    case true:\n        {Own}\n        break;\n    default:\n        throw new System.Exception();\n}}\n{Id}\n{Secret}", $"switch (flag)\n{{\n    case true:\n        {Own}\n        break;\n    default:\n        throw new System.Exception();\n}}" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public Task KeysInStatements_LeaveAProviderOnEveryPath(string before, string after) => Verify.FixAsync(
        File(Method(before)), File(Method(after), after.Contains(Role, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Config config = new Config();", "bool flag")]
    [InlineData("var config = new Config();", "bool flag")]
    [InlineData("Config config;\nconfig = new();", "bool flag")]
    [InlineData("config = new Config { RegionId = \"r\" };", "Config config, bool flag")]
    [InlineData("var config = flag ? new Config() : new Config { RegionId = \"r\" };", "bool flag")]
    [InlineData("var config = Make();", "bool flag")]
    public Task AnObjectWithAProviderOfItsOwn_IsFixedWhereverItComesFrom(string made, string parameters) => Verify.FixAsync(
        File(Method($"{made}\n{Own}\n{Id}\n{Secret}\nUse(config);", parameters) + Rest),
        File(Method($"{made}\n{Own}\nUse(config);", parameters) + Rest));

    private const string Rest = "\n\nstatic void Use(Config config) { }\n\nstatic Config Make() => new();";

    [Theory]
    [InlineData("private Config config = new Config();")]
    [InlineData("private Config config { get; } = new();")]
    public Task AMember_IsFixed(string member) => Verify.FixAsync(
        File($"{member}\n\n{Method($"{Own}\n{Id}\nthis.{Secret}", "")}"), File($"{member}\n\n{Method(Own, "")}"));

    public static TheoryData<string> Doubtful =>
    [
        $"config.Credential = maybe;\n{Id}\n{Secret}",
        $"{Id}\n{Secret}\nconfig.Credential = maybe;",
        $"{Id}\n{Secret}\nconfig.Credential = null;",
        $"{Id}\n{Secret}\nconfig.Credential = flag ? new Aliyun.Credentials.Client() : null;",
        $"object made = maybe!;\nconfig.Credential = made as Aliyun.Credentials.Client;\n{Id}\n{Secret}",
        $"config = new Config {{ Credential = maybe, AccessKeyId = \"{Key.Id}\" }};",
        $"{Id}\n{Secret}\nconfig.BearerToken = \"t\";",
        $"config = new Config {{ BearerToken = \"t\", AccessKeyId = \"{Key.Id}\", AccessKeySecret = \"{Key.Secret}\" }};",
    ];

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task AProviderThatMayBeNull_OrATokenThatWouldWin_HasNoFix(string statements)
    {
        await Verify.NoFixAsync(File(Method(statements, "Config config, bool flag, Aliyun.Credentials.Client? maybe")));
        await Verify.NoFixAsync("#nullable disable\n" + File(Method(statements, "Config config, bool flag, Aliyun.Credentials.Client maybe = null").Replace("maybe!", "maybe")));
    }

    [Fact]
    public Task NullInTheInitialiser_GivesWay() => Verify.FixAsync(
        File($"Config M() => new() {{ Credential = null, AccessKeyId = \"{Key.Id}\", AccessKeySecret = \"{Key.Secret}\", RegionId = \"r\" }};"),
        File($"Config M() => new() {{ Credential = {Role}, RegionId = \"r\" }};", isFixed: true));
}
