using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Package;

public sealed partial class RamKitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accesskeyanalyzer-ram-").FullName;

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
    public void SetupScript_OnAnEmptyAccount_CreatesAttachesAndPassesTheRole()
    {
        var (exitCode, calls) = RunSetup(exists: false, "--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--policy", "Custom/orders", "--region", "cn-hangzhou", "--instance", "i-1", "--instance", "i-2", "--user", "deployer");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "ram GetRole --RoleName web",
                "ram CreateRole --RoleName web --AssumeRolePolicyDocument {…}",
                "ram ListPoliciesForRole --RoleName web",
                "ram AttachPolicyToRole --RoleName web --PolicyType System --PolicyName AliyunOSSReadOnlyAccess",
                "ram ListPoliciesForRole --RoleName web",
                "ram AttachPolicyToRole --RoleName web --PolicyType Custom --PolicyName orders",
                "ram GetPolicy --PolicyType Custom --PolicyName pass-web",
                "ram CreatePolicy --PolicyName pass-web --PolicyDocument {…}",
                "ram ListPoliciesForUser --UserName deployer",
                "ram AttachPolicyToUser --UserName deployer --PolicyType Custom --PolicyName pass-web",
                "ecs DescribeInstanceRamRole --RegionId cn-hangzhou --InstanceIds [\"i-1\"]",
                "ecs DescribeInstanceRamRole --RegionId cn-hangzhou --InstanceIds [\"i-2\"]",
                "ecs AttachInstanceRamRole --RegionId cn-hangzhou --RamRoleName web --InstanceIds [\"i-1\",\"i-2\"]",
            ],
            calls.Select(call => Regex.Replace(call, "\\{.*\\}", "{…}")));
        Assert.Contains("acs:ram:*:*:role/web\"", calls[7], StringComparison.Ordinal);
        Assert.DoesNotContain("app-ecs-role", calls[7], StringComparison.Ordinal);
    }

    [Fact]
    public void SetupScript_RunAgain_CreatesAndAttachesNothing()
    {
        var (exitCode, calls) = RunSetup(exists: true, "--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--region", "cn-hangzhou", "--instance", "i-1");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(calls, call => call.Contains("Create", StringComparison.Ordinal) || call.Contains("Attach", StringComparison.Ordinal));
    }

    [Fact]
    public void SetupScript_WhereAnInstanceKeepsAnotherRole_Fails()
    {
        var (exitCode, calls) = RunSetup(exists: false, "--role", "web", "--policy", "AliyunOSSReadOnlyAccess", "--region", "cn-hangzhou", "--instance", "i-taken");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("ecs AttachInstanceRamRole", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void SetupScript_WithoutARole_CallsNothing()
    {
        var (exitCode, calls) = RunSetup(exists: false, "--region", "cn-hangzhou");

        Assert.Equal(2, exitCode);
        Assert.Empty(calls);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// Runs the script with an <c>aliyun</c> that writes down how it was called, one line a call. Either all exists already in its account, or nothing,
    /// but the instance <c>i-taken</c> always has a role.
    /// </summary>
    private (int ExitCode, IReadOnlyList<string> Calls) RunSetup(bool exists, params string[] arguments)
    {
        var calls = Path.Combine(_folder, "calls");
        File.WriteAllText(calls, "");
        var cli = Path.Combine(_folder, "aliyun");
        File.WriteAllText(cli, $$"""
            #!/usr/bin/env bash
            echo "$(printf '%s ' "$@" | tr -d '\n' | sed 's/ $//')" >> "{{calls}}"
            case "$2" in
              Get*) exit {{(exists ? 0 : 1)}} ;;
              List*) echo '{ "PolicyName": "{{(exists ? "AliyunOSSReadOnlyAccess" : "")}}" }' ;;
              Describe*) echo '{ "RamRoleName": "{{(exists ? "web" : "")}}" }' ;;
              AttachInstance*) [[ "$*" == *i-taken* ]] && echo '{ "Success": false }' || echo '{ "Success": true }' ;;
            esac
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(cli, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("bash", [PathOf("setup.sh"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return (process.ExitCode, File.ReadAllLines(calls));
    }

    private static JsonNode Json(string file) => JsonNode.Parse(Read(file))!;

    private static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string PathOf(string file) => Repository.PathOf($"nuget/ram/{file}");

    [GeneratedRegex("""
        "Ref":"(?<name>\w+)"|"Fn::GetAtt":\["(?<name>\w+)"|\$\{(?<name>\w+)\}
        """)]
    private static partial Regex RosReference();
}
