using System.Collections.Concurrent;
using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Many callers that start together: half of them synchronous on threads of their own, half asynchronous.</summary>
internal static class Callers
{
    public static async Task<IReadOnlyList<StsCredentials>> CallAsync(IStsCredentialsProvider provider, int count)
    {
        var results = new ConcurrentBag<StsCredentials>();
        var errors = new ConcurrentBag<Exception>();
        using var start = new ManualResetEventSlim();
        var threads = Enumerable.Range(0, count / 2).Select(_ => new Thread(() => Call(provider, start, results, errors), 128 * 1024)).ToList();
        threads.ForEach(thread => thread.Start());
        var tasks = Enumerable.Range(0, count - count / 2).Select(_ => Task.Run(async () =>
        {
            await Task.Yield();
            start.Wait();
            results.Add(await provider.GetCredentialsAsync());
        })).ToList();
        start.Set();
        await Task.WhenAll(tasks);
        threads.ForEach(thread => thread.Join());
        Assert.Empty(errors);
        return [.. results];
    }

    public static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static void Call(
        IStsCredentialsProvider provider, ManualResetEventSlim start, ConcurrentBag<StsCredentials> results, ConcurrentBag<Exception> errors)
    {
        try
        {
            start.Wait();
            results.Add(provider.GetCredentials());
        }
        catch (Exception exception)
        {
            errors.Add(exception);
        }
    }
}
