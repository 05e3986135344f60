using System.Diagnostics;
using AccessKeyAnalyzer.Emulation;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>The library for .NET Standard 2.0 where it is at home: a program for .NET Framework, from the package, run by Mono.</summary>
public sealed class MonoTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // Asks once for each line that it reads, half of the time synchronously.
    private const string Program = """
        using System;
        using System.Threading.Tasks;
        using AccessKeyAnalyzer.Credentials;

        internal static class Program
        {
            private static async Task Main(string[] args)
            {
                // The only way to tell all providers of a program on .NET Framework: it has no AppContext.SetData, and no runtimeconfig.json.
                AppDomain.CurrentDomain.SetData("AccessKeyAnalyzer.Credentials.MetadataEndpoint", args[0]);
                var options = new EcsRamRoleCredentialsProviderOptions { TotalTimeout = TimeSpan.FromSeconds(2) };
                using (var provider = new EcsRamRoleCredentialsProvider(options))
                {
                    for (var line = Console.ReadLine(); line != null; line = Console.ReadLine())
                    {
                        try
                        {
                            var credentials = line == "sync" ? provider.GetCredentials() : await provider.GetCredentialsAsync();
                            Console.WriteLine(credentials.AccessKeyId + " " + credentials);
                        }
                        catch (CredentialsUnavailableException exception)
                        {
                            Console.WriteLine("none: " + exception.Message);
                        }
                    }
                }
            }
        }
        """;

    [MonoFact]
    public async Task Program_OnMono_GetsCredentials_LosesThemWithTheService_AndFindsThemAgain()
    {
        var project = package.Feed.NewProject("mono")
            .Write("mono.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net48</TargetFramework>
                    <LangVersion>latest</LangVersion>
                    <RestoreFallbackFolders>{PackageCache}</RestoreFallbackFolders>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Program.cs", Program);
        project.Build().EnsureSuccess();
        await using var emulator = await MetadataEmulator.StartAsync(new() { Lifetime = TimeSpan.FromSeconds(8) });
        using var program = Process.Start(new ProcessStartInfo(MonoFactAttribute.Command!, [project.PathOf("bin/Debug/net48/mono.exe"), emulator.Endpoint.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        var first = await AskAsync(program, "sync");
        var expiration = emulator.Mint.Current().ExpiresAt;
        Assert.StartsWith("STS.", first, StringComparison.Ordinal);
        Assert.Contains(", from ECS RAM role)", first, StringComparison.Ordinal);

        emulator.Faults.Add(Fault.Abort);
        while (DateTimeOffset.UtcNow <= expiration)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        Assert.StartsWith("none: ECS RAM role: ", await AskAsync(program, "sync"), StringComparison.Ordinal);
        Assert.StartsWith("none: ECS RAM role: ", await AskAsync(program, "async"), StringComparison.Ordinal);

        emulator.Faults.Clear();
        var again = "none: ";
        for (var calls = 0; calls < 1000 && again.StartsWith("none: ", StringComparison.Ordinal); calls++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            again = await AskAsync(program, "async");
        }

        Assert.StartsWith("STS.", again, StringComparison.Ordinal);
        Assert.NotEqual(first.Split(' ')[0], again.Split(' ')[0]);
        program.StandardInput.Close();
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
    }

    private static async Task<string> AskAsync(Process program, string how)
    {
        await program.StandardInput.WriteLineAsync(how);
        await program.StandardInput.FlushAsync();
        return await program.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program has ended.");
    }
}
