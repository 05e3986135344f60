using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Credentials.Benchmarks;

/// <summary>Processor time of a cached read when one thread reads, and when 64 do: a lock would show here.</summary>
internal static class Contention
{
    private const int Reads = 4_000_000;

    public static void Run(IStsCredentialsProvider provider)
    {
        Measure(provider, 1);
        var one = Enumerable.Range(0, 5).Min(_ => Measure(provider, 1));
        var many = Enumerable.Range(0, 5).Min(_ => Measure(provider, 64));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time of a cached read: 1 thread {one:0.0} ns, 64 threads {many:0.0} ns, ratio {many / one:0.00}"));
    }

    private static double Measure(IStsCredentialsProvider provider, int threads)
    {
        using var start = new ManualResetEventSlim();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            start.Wait();
            for (var i = 0; i < Reads / threads; i++)
            {
                provider.GetCredentials();
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        start.Set();
        workers.ForEach(worker => worker.Join());
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalNanoseconds / Reads;
    }
}
