using System.Diagnostics;

namespace AccessKeyAnalyzer.Package;

/// <summary>
/// An account that the RAM kit's script is run on: an <c>aliyun</c> that keeps its state in files, answers as the real one does, and notes how it was called.
/// </summary>
internal sealed class FakeCloud : IDisposable
{
    // JSON inside JSON, as the CLI prints documents.
    private const string Cli = """
        #!/usr/bin/env bash
        cd "$(dirname "$0")"
        echo "$(printf '%s ' "$@" | tr -d '\n' | sed 's/ $//')" >> calls
        operation=$2
        shift 2
        while (($# > 0)); do declare "${1#--}=$2"; shift 2; done
        fail() { echo "ERROR: SDK.ServerError
        ErrorCode: $1
        RequestId: 0" >&2; exit 1; }
        text() { sed 's/\\/\\\\/g; s/"/\\"/g' "$1" | awk '{ printf "%s\\n", $0 }'; }
        if [[ -e forbidden && $operation == "$(cat forbidden)" ]]; then fail NoPermission; fi
        case $operation in
          GetRole) [[ -e roles/$RoleName ]] || fail EntityNotExist.Role
            printf '{ "Role": { "RoleName": "%s", "AssumeRolePolicyDocument": "%s" } }\n' "$RoleName" "$(text "roles/$RoleName")" ;;
          CreateRole) printf '%s' "$AssumeRolePolicyDocument" > "roles/$RoleName" ;;
          GetUser) [[ -e users/$UserName ]] || fail EntityNotExist.User ;;
          CreateUser) : > "users/$UserName" ;;
          GetPolicy) [[ -e policies/$PolicyName ]] || fail EntityNotExist.Policy
            printf '{ "DefaultPolicyVersion": { "PolicyDocument": "%s" } }\n' "$(text "policies/$PolicyName")" ;;
          CreatePolicy) printf '%s' "$PolicyDocument" > "policies/$PolicyName" ;;
          ListPoliciesFor*) printf '{ "Policies": { "Policy": ['
            while read -r type name; do printf '{ "PolicyType": "%s", "Description": "", "PolicyName": "%s" },' "$type" "$name"; done < <(cat "attached/${RoleName:-}${UserName:-}" 2>/dev/null)
            printf '{ "PolicyType": "System", "PolicyName": "Another" } ] } }\n' ;;
          AttachPolicyTo*) echo "$PolicyType $PolicyName" >> "attached/${RoleName:-}${UserName:-}" ;;
          DescribeInstanceRamRole) id=${InstanceIds//[^a-z0-9-]/}
            printf '{ "InstanceRamRoleSets": { "InstanceRamRoleSet": [ { "InstanceId": "%s", "RamRoleName": "%s" } ] } }\n' "$id" "$(cat "instances/$id" 2>/dev/null)" ;;
          AttachInstanceRamRole) id=${InstanceIds//[^a-z0-9-]/}
            printf '%s' "$RamRoleName" > "instances/$id"
            echo '{ "AttachInstanceRamRoleResults": { "AttachInstanceRamRoleResult": [ { "Success": true } ] } }' ;;
          RunInstances) echo '{ "InstanceIdSets": { "InstanceIdSet": [ "i-new" ] } }' ;;
          *) fail InvalidAction.NotFound ;;
        esac
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("accesskeyanalyzer-ram-").FullName;

    public FakeCloud()
    {
        foreach (var kind in new[] { "roles", "users", "policies", "attached", "instances" })
        {
            Directory.CreateDirectory(PathOf(kind));
        }

        File.WriteAllText(PathOf("aliyun"), Cli);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("aliyun"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Says what there is: <c>roles/NAME</c> its trust, <c>policies/NAME</c> its text, <c>instances/ID</c> its role, <c>forbidden</c> an operation.
    /// </summary>
    public void Set(string what, string text) => File.WriteAllText(PathOf(what), text);

    public string Get(string what) => File.ReadAllText(PathOf(what));

    public FakeCloudRun Run(params IReadOnlyList<string> arguments)
    {
        Set("calls", "");
        var start = new ProcessStartInfo("bash", [Repository.PathOf("nuget/ram/setup.sh"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // The summary stands behind the last empty line.
        var summary = output[(output.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        return new(process.ExitCode, summary.Split('\n', StringSplitOptions.RemoveEmptyEntries), errors.Result, File.ReadAllLines(PathOf("calls")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string what) => Path.Combine(_folder, what);
}
