using System.Globalization;
using AccessKeyAnalyzer.Configuration;

namespace AccessKeyAnalyzer.Benchmarks.Configuration;

/// <summary>Hostile text sixteen times as long takes each reader about sixteen times as long; quadratic work would take 256 times as long.</summary>
internal static class ReaderGrowth
{
    private const int Short = 50_000;
    private const int Times = 16;
    private const int Runs = 5;

    // Far from either, since the longer text leaves the caches.
    private const double Most = 4 * Times;

    public static int Run()
    {
        var ratios = RepeatedText.All
            .Select(repeated => (Repeated: repeated, Ratio: Best(repeated, Short * Times) / Best(repeated, Short)))
            .OrderByDescending(growth => growth.Ratio)
            .ToList();
        var (worst, ratio) = ratios[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ratios.Count} hostile texts, {Times} times as long: {ratios[ratios.Count / 2].Ratio:F1} x the time (median), {ratio:F1} x at most ({worst.Path}, {worst.Opening.ReplaceLineEndings(" ")})"));
        return ratio < Most ? 0 : 1;
    }

    private static TimeSpan Best(RepeatedText repeated, int length)
    {
        var (text, format) = (repeated.OfLength(length), ConfigurationFormat.Of(repeated.Path)!);
        return ConfigurationBenchmark.Best(() => ConfigurationScan.Of(text, format, knownKeys: null, CancellationToken.None), Runs);
    }
}
