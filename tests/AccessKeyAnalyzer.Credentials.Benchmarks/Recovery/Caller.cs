using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Benchmarks.Recovery;

/// <summary>Asks for credentials every second, and tells when it first got valid ones again.</summary>
internal sealed class Caller(CredentialService service, Func<Task<string>> ask)
{
    private readonly TaskCompletionSource<TimeSpan> _recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _back;
    private string _last = "";

    /// <summary>How long it took since <see cref="StartMeasuring"/>.</summary>
    public Task<TimeSpan> Recovered => _recovered.Task;

    public int Expired { get; private set; }

    public int FailedWhileValid { get; private set; }

    public void StartMeasuring() => Volatile.Write(ref _back, Stopwatch.GetTimestamp());

    public async Task AskAsync() => _last = await ask();

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await AskAsync();
                if (!service.IsValid(_last))
                {
                    Expired++;
                }
                else if (Volatile.Read(ref _back) is > 0 and var back)
                {
                    _recovered.TrySetResult(Stopwatch.GetElapsedTime(back));
                }
            }
#pragma warning disable CA1031 // Each library throws its own.
            catch (Exception)
#pragma warning restore CA1031
            {
                FailedWhileValid += service.IsValid(_last) ? 1 : 0;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }
}
