using System.Collections;
using System.Diagnostics;
using System.Text;

namespace AccessKeyAnalyzer;

/// <summary>Runs the <c>dotnet</c> command as a user's shell would, whatever started this process.</summary>
public static class DotnetCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    /// <summary>Runs <c>dotnet</c> with <paramref name="arguments"/> to its end.</summary>
    /// <exception cref="TimeoutException">It had not ended after half an hour, so that no slow machine is taken for one that hangs.</exception>
    public static CommandResult Run(string directory, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        using var process = new Process { StartInfo = StartInfo(directory, environment, arguments) };
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
        var commandLine = $"dotnet {string.Join(' ', arguments)}";
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"`{commandLine}` did not end within {Timeout}.");
        }

        // Without a limit of time it also waits for the streams to end.
        process.WaitForExit();
        return new(commandLine, process.ExitCode, output.ToString());
    }

    private static ProcessStartInfo StartInfo(string directory, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
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
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "ContinuousIntegrationBuild" or "Configuration" or "Platform")
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // A build node that stays would keep our temporary folders open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
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
