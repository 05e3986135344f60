using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>A sample that runs as a process of its own.</summary>
internal sealed partial class SampleProgram : IAsyncDisposable
{
    private readonly HttpClient _client = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private SampleProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The sample has ended: " + Output));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the program that <paramref name="type"/> belongs to, and waits until it listens.</summary>
    public static async Task<SampleProgram> StartAsync(Type type, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var sample = new SampleProgram(Launch(type, environment, arguments));
        _ = await sample._address.Task;
        return sample;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(Type type, params string[] arguments)
    {
        await using var sample = new SampleProgram(Launch(type, new Dictionary<string, string>(), arguments));
        await sample._process.WaitForExitAsync();
        return (sample._process.ExitCode, sample.Output);
    }

    /// <summary>Asks as Function Compute does: with the credentials in the headers.</summary>
    public async Task<(int Status, string Body)> GetAsync(string path, StsCredentials? credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await _address.Task, path));
        if (credentials is not null)
        {
            request.Headers.TryAddWithoutValidation("x-fc-access-key-id", credentials.AccessKeyId);
            request.Headers.TryAddWithoutValidation("x-fc-access-key-secret", credentials.AccessKeySecret);
            request.Headers.TryAddWithoutValidation("x-fc-security-token", credentials.SecurityToken);
        }

        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _client.Dispose();
    }

    private static Process Launch(Type type, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [type.Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void Add(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (Listening().Match(line ?? "") is { Success: true } match)
        {
            _address.TrySetResult(new(match.Value));
        }
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://\S+")]
    private static partial Regex Listening();
}
