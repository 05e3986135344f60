using AccessKeyAnalyzer.Credentials;

namespace AccessKeyAnalyzer.Soak;

/// <summary>Asks for credentials again and again. A rough one also gives up in the middle of calls, and reports credentials as rejected.</summary>
internal sealed class Caller(EcsRamRoleCredentialsProvider provider, Tally tally, int seed, bool isRough)
{
#pragma warning disable CA5394 // The same seed gives the same calls.
    private readonly Random _random = new(seed);

    public void RunSynchronously(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var patience = Patience(end);
            var call = Call.Start(tally);
            try
            {
                End(call, provider.GetCredentials(patience.Token));
            }
            catch (CredentialsUnavailableException)
            {
                call.Fail();
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                tally.GaveUp();
            }

            tally.AskNothing();
            Thread.Sleep(1);
        }
    }

    public async Task RunAsynchronously(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var patience = Patience(end);
            var call = Call.Start(tally);
            try
            {
                End(call, await provider.GetCredentialsAsync(patience.Token));
            }
            catch (CredentialsUnavailableException)
            {
                call.Fail();
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                tally.GaveUp();
            }

            tally.AskNothing();
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private CancellationTokenSource Patience(CancellationToken end)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(end);
        if (isRough && _random.Next(10) == 0)
        {
            patience.CancelAfter(_random.Next(5));
        }

        return patience;
    }

    private void End(Call call, StsCredentials credentials)
    {
        call.End(credentials);
        if (isRough && _random.Next(1000) == 0)
        {
            provider.Invalidate(credentials);
        }
    }
#pragma warning restore CA5394
}
