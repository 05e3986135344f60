using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Package;

public sealed partial class RamKitTests : IDisposable
{
    private readonly FakeCloud _cloud = new();

    [Fact]
    public void TrustPolicy_Parsed_TrustsEcsAlone()
    {
        var statement = Json("trust-policy.json")["Statement"]!.AsArray().Single()!;

        Assert.Equal("sts:AssumeRole", (string?)statement["Action"]);
        Assert.Equal("""{"Service":["ecs.aliyuncs.com"]}""", statement["Principal"]!.ToJsonString());
    }

    [Fact]
    public void PassRolePolicy_Parsed_PassesOneRoleToEcsAlone()
    {
        var statement = Json("pass-role-policy.json")["Statement"]!.AsArray().Single(s => s!["Action"]!.ToJsonString().Contains("ram:PassRole", StringComparison.Ordinal))!;

        Assert.Equal("acs:ram:*:*:role/app-ecs-role", (string?)statement["Resource"]);
        Assert.Equal("ecs.aliyuncs.com", (string?)statement["Condition"]!["StringEquals"]!["acs:Service"]);
    }

    [Fact]
    public void RosTemplate_Parsed_HoldsTheSamePolicies()
    {
        var resources = Json("template.ros.json")["Resources"]!;
        var passRole = resources["PassRole"]!["Properties"]!["PolicyDocumentUnchecked"]!.ToJsonString()
            .Replace("""{"Fn::Sub":"acs:ram:*:*:role/${RoleName}"}""", "\"acs:ram:*:*:role/app-ecs-role\"", StringComparison.Ordinal);

        Assert.Equal(Json("trust-policy.json").ToJsonString(), resources["Role"]!["Properties"]!["AssumeRolePolicyDocument"]!.ToJsonString());
        Assert.Equal(Json("pass-role-policy.json").ToJsonString(), passRole);
    }

    [Fact]
    public void RosTemplate_Parsed_RefersOnlyToWhatItDeclares()
    {
        var template = Json("template.ros.json");
        var declared = template["Parameters"]!.AsObject().Concat(template["Resources"]!.AsObject()).Select(entry => entry.Key).ToHashSet();
        var text = template.ToJsonString();

        var used = RosReference().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.Subset(declared, used);
        Assert.Contains("AttachingUser", used);
    }

    [Fact]
    public void TerraformModule_Read_RefersOnlyToWhatItDeclares()
    {
        var text = Read("main.tf");
        var variables = Regex.Matches(text, "^variable \"(\\w+)\"", RegexOptions.Multiline).Select(match => $"var.{match.Groups[1].Value}");
        var resources = Regex.Matches(text, "^resource \"(\\w+)\" \"(\\w+)\"", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}");
        var files = Regex.Matches(text, "path\\.module}/([\\w.-]+)").Select(match => match.Groups[1].Value);

        var used = Regex.Matches(text, "\\bvar\\.\\w+|\\balicloud_\\w+\\.\\w+").Select(match => match.Value).ToHashSet();

        Assert.Equal(text.Count('{'), text.Count('}'));
        Assert.Subset(variables.Concat(resources).ToHashSet(), used);
        Assert.All(files, file => Assert.True(File.Exists(PathOf(file))));
        // The module puts the role's name into the policy by this text.
        Assert.Contains("role/app-ecs-role", Read("pass-role-policy.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void SetupScript_OnAnEmptyAccount_DoesEachStep_AndAgainNothing()
    {
        string[] arguments =
        [
            "--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--policy", "Custom/orders", "--region", "cn-hangzhou", "--instance", "i-1", "--instance", "i-2",
            "--user", "deployer", "--create-user",
        ];
        string[] steps =
        [
            "role web, which ECS may assume", "role web has policy AliyunOSSReadOnlyAccess (System)", "role web has policy orders (Custom)", "RAM user deployer",
            "policy pass-web, which passes this role and no other", "user deployer has policy pass-web (Custom)", "instance i-1 has role web", "instance i-2 has role web",
        ];

        var first = _cloud.Run(arguments);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(steps.Select(step => $"{step}: done"), first.Summary);
        Assert.Equal(Read("trust-policy.json").TrimEnd(), _cloud.Get("roles/web"));
        Assert.Contains("acs:ram:*:*:role/web\"", _cloud.Get("policies/pass-web"), StringComparison.Ordinal);
        Assert.DoesNotContain("app-ecs-role", _cloud.Get("policies/pass-web"), StringComparison.Ordinal);

        var again = _cloud.Run(arguments);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(steps.Select(step => $"{step}: was so already"), again.Summary);
        Assert.DoesNotContain(again.Calls, call => Change().IsMatch(call));
    }

    [Fact]
    public void SetupScript_WhereEcsMayNotAssumeTheRole_ShowsItsTrustAndAttachesNothing()
    {
        _cloud.Set("roles/web", Read("trust-policy.json").Replace("ecs.", "fc.", StringComparison.Ordinal));

        var run = _cloud.Run("--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--region", "cn-hangzhou", "--instance", "i-1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("role web, which ECS may assume: left to you: let ECS assume it", run.Summary[0], StringComparison.Ordinal);
        Assert.Equal("instance i-1 has role web: left to you: ECS may not assume the role yet", run.Summary[^1]);
        Assert.Contains("\"fc.aliyuncs.com\" and not by ECS", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith("ecs Attach", StringComparison.Ordinal));
    }

    [Fact]
    public void SetupScript_WhereOthersMayAssumeTheRoleToo_NamesThem()
    {
        _cloud.Set("roles/web", Read("trust-policy.json").Replace("\"ecs.aliyuncs.com\"", "\"ecs.aliyuncs.com\", \"fc.aliyuncs.com\"", StringComparison.Ordinal));

        var run = _cloud.Run("--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--region", "cn-hangzhou", "--instance", "i-1");

        Assert.Equal("role web, which ECS may assume: was so already; it may also be assumed by \"fc.aliyuncs.com\"", run.Summary[0]);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void SetupScript_WhereThePolicyHasAnotherText_ShowsBothAndKeepsIt()
    {
        var other = Read("pass-role-policy.json").Replace("role/app-ecs-role", "role/*", StringComparison.Ordinal);
        _cloud.Set("policies/pass-web", other);
        _cloud.Set("users/deployer", "");

        var run = _cloud.Run("--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--region", "cn-hangzhou", "--instance", "i-1", "--user", "deployer");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Summary, line => line.StartsWith("policy pass-web, which passes this role and no other: left to you: its text differs", StringComparison.Ordinal));
        Assert.Contains("role/*", run.Errors, StringComparison.Ordinal);
        Assert.Contains("role/web", run.Errors, StringComparison.Ordinal);
        Assert.Equal(other, _cloud.Get("policies/pass-web"));
    }

    [Fact]
    public void SetupScript_ForAUserThatDoesNotExist_MakesHimOnRequestOnly()
    {
        var run = _cloud.Run("--role", "web", "--policy", "p", "--region", "r", "--instance", "i-1", "--user", "deployer");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Summary.Count(line => line.Contains("left to you: there is no such user", StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Calls, call => call.StartsWith("ram CreateUser", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Calls, call => call.Contains("CreateAccessKey", StringComparison.Ordinal));
    }

    [Fact]
    public void SetupScript_ForAnAdministrator_AttachesTheSystemPolicy()
    {
        var run = _cloud.Run("--role", "web", "--policy", "p", "--region", "r", "--instance", "i-1", "--user", "deployer", "--create-user", "--administrator");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("user deployer has policy AdministratorAccess (System): done", run.Summary);
        Assert.Contains("ram AttachPolicyToUser --UserName deployer --PolicyType System --PolicyName AdministratorAccess", run.Calls);
        Assert.DoesNotContain(run.Calls, call => call.Contains("pass-web", StringComparison.Ordinal));
    }

    [Fact]
    public void SetupScript_ForANewInstance_MakesItWithTheRole()
    {
        var run = _cloud.Run("--role", "web", "--policy", "p", "--region", "r", "--launch-template", "lt-1");

        Assert.Equal("a new instance of lt-1, with role web: done", run.Summary[^1]);
        Assert.Equal("ecs RunInstances --RegionId r --LaunchTemplateId lt-1 --RamRoleName web --Amount 1", run.Calls[^1]);
    }

    [Fact]
    public void SetupScript_WhereAnInstanceHasAnotherRole_LeavesItAndDoesTheRest()
    {
        _cloud.Set("instances/i-taken", "other");

        var run = _cloud.Run("--role", "web", "--policy", "p", "--region", "r", "--instance", "i-taken", "--instance", "i-2");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("instance i-taken has role web: left to you: it has role other", run.Summary[^2], StringComparison.Ordinal);
        Assert.Equal("instance i-2 has role web: done", run.Summary[^1]);
        Assert.Equal("other", _cloud.Get("instances/i-taken"));
    }

    [Fact]
    public void SetupScript_ThatIsNotAllowedToAsk_SaysSoAndWhatIsLeft()
    {
        _cloud.Set("forbidden", "GetRole");

        var run = _cloud.Run("--role", "web", "--policy", "p", "--region", "r", "--instance", "i-1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NoPermission", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            ["role web, which ECS may assume: left to you: aliyun ram GetRole failed, as said above", "role web has policy p (System): left to you: not reached", "instance i-1 has role web: left to you: not reached"],
            run.Summary);
        Assert.DoesNotContain(run.Calls, call => Change().IsMatch(call));
    }

    [Fact]
    public void SetupScript_ForPoliciesOfOneNameAndTwoTypes_AttachesBoth()
    {
        var run = _cloud.Run("--role", "web", "--policy", "orders", "--policy", "Custom/orders", "--region", "r", "--instance", "i-1");

        Assert.Equal(["role web has policy orders (System): done", "role web has policy orders (Custom): done"], run.Summary.Skip(1).Take(2));
    }

    [Theory]
    [InlineData("--region", "cn-hangzhou")]
    [InlineData("--role", "web", "--policy", "p", "--region", "r")]
    [InlineData("--role", "web", "--policy", "p", "--region", "r", "--instance", "i-1", "--create-user")]
    [InlineData("--role", "web", "--policy", "p", "--region", "r", "--instance")]
    public void SetupScript_WithoutWhatItNeeds_CallsNothing(params string[] arguments)
    {
        var run = _cloud.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Calls);
    }

    [Fact]
    public void TerraformAndRos_KnowWhatTheScriptKnows()
    {
        var table = Read("README.md").Split('\n').SkipWhile(line => !line.StartsWith("| | script", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).ToList();
        var parameters = Json("template.ros.json")["Parameters"]!.AsObject().Select(parameter => parameter.Key);

        Assert.Equal(4, table.Count);
        Assert.All(Words(1), option => Assert.Contains($"  {option} ", Read("setup.sh"), StringComparison.Ordinal));
        Assert.All(Words(2), variable => Assert.Contains($"variable \"{variable}\"", Read("main.tf"), StringComparison.Ordinal));
        Assert.Equal(Words(3).Append("RoleName").Order(), parameters.Order());

        IEnumerable<string> Words(int column) =>
            table.SelectMany(row => Regex.Matches(row.Split('|')[column + 1], "`(--)?([\\w-]+)").Select(match => match.Groups[1].Value + match.Groups[2].Value)).Distinct();
    }

    public void Dispose() => _cloud.Dispose();

    private static JsonNode Json(string file) => JsonNode.Parse(Read(file))!;

    private static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string PathOf(string file) => Repository.PathOf($"nuget/ram/{file}");

    [GeneratedRegex("^(ram|ecs) (Create|Attach|Run|Update)")]
    private static partial Regex Change();

    [GeneratedRegex("""
        "Ref":"(?<name>\w+)"|"Fn::GetAtt":\["(?<name>\w+)"|\$\{(?<name>\w+)\}
        """)]
    private static partial Regex RosReference();
}
