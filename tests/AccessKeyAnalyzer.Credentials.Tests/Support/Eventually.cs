using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Waits for what happens on other threads, for as long as a busy machine may need.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task True(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Patience, $"It did not happen in {Patience.TotalSeconds:0} s: {what}");
            await Task.Delay(5);
        }
    }
}
