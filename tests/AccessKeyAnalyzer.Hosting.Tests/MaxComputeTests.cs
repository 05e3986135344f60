using System.Globalization;
using System.Reflection;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>The sample for MaxCompute, against a service that answers as the one in its containers is documented to.</summary>
public class MaxComputeTests
{
    [Fact]
    public async Task Sample_AsksTheServiceOnLoopback_ForTheRoleOfTheAccount()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        var fake = Credentials.Testing.FakeCredentials.Create();
        emulator.Faults.Add(Fault.Status(200, $$"""
            {"AccessKeyId":"{{fake.AccessKeyId}}","AccessKeySecret":"{{fake.AccessKeySecret}}","SecurityToken":"{{fake.SecurityToken}}","Expiration":"{{DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}}"}
            """));

        var (exitCode, output) = await SampleProgram.RunAsync(Program, "1234", "reader", emulator.Endpoint.ToString());

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"STS.…{fake.AccessKeyId[^4..]} (expires ", output, StringComparison.Ordinal);
        Assert.Equal("/sts-token-info?user_id=1234&role=reader", emulator.Requests.Single().Path);
    }

    [Fact]
    public async Task Sample_WithoutTheService_SaysWhatItAsked()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        emulator.Faults.Add(Fault.Status(404, "no such role"));

        var (exitCode, output) = await SampleProgram.RunAsync(Program, "1234", "reader", emulator.Endpoint.ToString());

        Assert.Equal(2, exitCode);
        Assert.StartsWith("credentials URI: ", output, StringComparison.Ordinal);
    }

    /// <summary>Its only type is the one that the compiler makes of its statements.</summary>
    private static Type Program => Assembly.Load("MaxCompute").EntryPoint!.DeclaringType!;
}
