using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 14: native AOT.</summary>
public class Acceptance14_NativeAot
{
    [Fact]
    public void Library_IsMarkedForTrimming_AndAsksForNoReflection()
    {
        var assembly = typeof(StsCredentials).Assembly;

        // IsAotCompatible in the project sets the mark, and makes trim and AOT warnings of the library errors of its build.
        Assert.Contains(assembly.GetCustomAttributes<AssemblyMetadataAttribute>(), mark => mark is { Key: "IsTrimmable", Value: "True" });
        var members = assembly.GetTypes()
            .SelectMany(type =>
                type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance));
        Assert.DoesNotContain(members, member => member.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute"));
    }

    [AotFact]
    public async Task Sample_PublishedAsNativeCodeWithoutAWarning_RunsAgainstTheEmulator()
    {
        var output = Directory.CreateTempSubdirectory("aka-aot");
        // A node of MSBuild that stays for the next build would hold our pipe open for as long as it stays.
        var publish = await RunAsync("dotnet", ["publish", SampleDirectory(), "-c", "Release", "-o", output.FullName, "-nologo", "-nodeReuse:false"]);
        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        await using var emulator = await MetadataEmulator.StartAsync();
        var run = await RunAsync(Path.Combine(output.FullName, OperatingSystem.IsWindows() ? "AotConsole.exe" : "AotConsole"), [emulator.Endpoint.ToString()]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("\nSTS.…", "\n" + run.Output, StringComparison.Ordinal);
        Assert.Contains("\ncached", run.Output, StringComparison.Ordinal);
        Assert.Contains("log: Information 1 ECS RAM role: new credentials STS.…", run.Output, StringComparison.Ordinal);
        Assert.Contains("health: Healthy", run.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (emulator.Count(MetadataEndpoint.Token), emulator.Count(MetadataEndpoint.Credentials)));
        output.Delete(recursive: true);
    }

    private static string SampleDirectory([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../../samples/AotConsole"));

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }
}
