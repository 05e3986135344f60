using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AccessKeyAnalyzer.Credentials.Caching;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// A program that prints credentials (mode <c>External</c> of the aliyun CLI): the text of a profile, with <c>mode</c> AK or StsToken. Whoever
/// may write the file runs a program with the rights of this process; so it is run without a shell.
/// </summary>
internal sealed class ProcessSource(string command, TimeProvider time) : ICredentialsSource
{
    /// <summary>How long a session is taken to last whose end is not told: STS grants none that is shorter.</summary>
    public static readonly TimeSpan UntoldLife = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "external program";

    public TimeSpan LongestFetch => Patience;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken)
    {
        var words = command.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], string.Join(" ", words.Skip(1)))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            CreateNoWindow = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start) ?? throw Failed("it did not start");
#pragma warning disable CA2016 // netstandard2.0 takes no token here; the wait does.
            var output = process.StandardOutput.ReadToEndAsync();
#pragma warning restore CA2016
            if (!output.Wait((int)Patience.TotalMilliseconds, cancellationToken) || !process.WaitForExit((int)Patience.TotalMilliseconds))
            {
                process.Kill();
                throw Failed("it did not end in time");
            }

            return process.ExitCode == 0 ? Read(output.Result) : throw Failed(FormattableString.Invariant($"it ended with code {process.ExitCode}"));
        }
        catch (Exception exception)
            when (exception is System.Runtime.InteropServices.ExternalException or IOException or InvalidOperationException or AggregateException)
        {
            throw Failed($"it could not be run ({exception.GetType().Name})");
        }
    }

    private FetchedCredentials Read(string text)
    {
        var profile = ReadProfile(text);
        var credentials = profile?.Credentials(withToken: profile.Mode == "StsToken") ?? throw Failed("it printed no credentials");
        return new(new(
            credentials.AccessKeyId,
            credentials.AccessKeySecret,
            credentials.SecurityToken,
            credentials.Expiration ?? CredentialsDocument.Instant(profile.Expiration) ?? time.GetUtcNow() + UntoldLife));
    }

    private static CliProfile? ReadProfile(string text)
    {
        try
        {
            return CliProfile.ReadOne(text);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            // What it printed is not repeated: it may be a secret.
            return null;
        }
    }

    private CredentialsUnavailableException Failed(string what) =>
        new($"{Name}: the program of the CLI's profile failed: {what}. Run it by hand: it must print {{\"mode\":\"StsToken\", …}}.") { Stage = "process_command" };
}
