using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace AccessKeyAnalyzer;

/// <summary>Runs the <c>dotnet</c> command as a user's shell would, whatever started this process.</summary>
public static class DotnetCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    private static readonly string[] SetByServers =
    [
        "CI", "ContinuousIntegrationBuild", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "CODEBUILD_BUILD_ID", "bamboo_buildKey", "PIPELINE_ID", "Configuration", "Platform",
    ];

    // MSBuild's server spares a command the start of MSBuild, which is half of a small build. One serves one command at a time: there are as many as ran side
    // by side, told apart by this salt of their handshake, which also keeps them apart from those of whoever runs us.
    private static readonly ConcurrentBag<string> IdleServers = [];
    private static int s_servers;

    /// <summary>Runs <c>dotnet</c> with <paramref name="arguments"/> to its end.</summary>
    /// <exception cref="TimeoutException">It had not ended after half an hour, so that no slow machine is taken for one that hangs.</exception>
    public static CommandResult Run(string directory, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        var server = IdleServers.TryTake(out var idle) ? idle : $"{Environment.ProcessId}.{Interlocked.Increment(ref s_servers)}";
        try
        {
            var result = Run(StartInfo(directory, environment, arguments, server));
            // A server that is lost takes the end of the output along: nothing says that anything failed. The same command with its own MSBuild tells.
            return result.ExitCode == 0 || result.Output.Contains("error", StringComparison.OrdinalIgnoreCase)
                ? result
                : Run(StartInfo(directory, environment, arguments, server: null));
        }
        finally
        {
            IdleServers.Add(server);
        }
    }

    /// <summary>Ends what commands left running. Until then it may hold files of the projects that it built.</summary>
    public static void ShutDownServers()
    {
        while (IdleServers.TryTake(out var server))
        {
            Run(StartInfo(Path.GetTempPath(), new Dictionary<string, string>(), ["build-server", "shutdown", "--msbuild"], server));
        }
    }

    private static CommandResult Run(ProcessStartInfo start)
    {
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Append(object _, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var commandLine = $"dotnet {string.Join(' ', start.ArgumentList)}";
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"`{commandLine}` did not end within {Timeout}.");
        }

        // Without a limit of time it also waits for the streams to end.
        process.WaitForExit();
        return new(commandLine, process.ExitCode, output.ToString());
    }

    private static ProcessStartInfo StartInfo(
        string directory, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments, string? server)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // `dotnet test` and `dotnet run` leave variables behind that would steer the commands we start; so does a build server.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || SetByServers.Contains(name))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (server is null)
        {
            start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        }
        else
        {
            start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
            start.Environment["MSBUILDNODEHANDSHAKESALT"] = server;
            // Milliseconds until what nobody shut down ends by itself: a test host is not left the time for it.
            start.Environment["MSBUILDNODECONNECTIONTIMEOUT"] = "120000";
        }

        // The compiler's server may stay: it reads copies, and spares each build the start of a compiler.
        start.Environment["UseSharedCompilation"] = "true";
        // A build ends before what the runtime learns from counting pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
