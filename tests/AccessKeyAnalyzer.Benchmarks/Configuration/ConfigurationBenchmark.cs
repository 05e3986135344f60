using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.Benchmarks.Configuration;

/// <summary>
/// What a configuration file without a key costs, against the least that reading and searching it can cost, and against a source-generated regular
/// expression for the same shapes.
/// </summary>
internal static partial class ConfigurationBenchmark
{
    private const int Files = 400;
    private const int Runs = 20;

    private const string YamlEntry = "  endpoint#:\n    url: https://service#.example.org/v#/orders\n    timeout: 10#\n    labels: [ blue, green, region-# ]\n";
    private const string JsonEntry =
        "  \"Endpoint#\": { \"Url\": \"https://service#.example.org/v#/orders\", \"Timeout\": 10#, \"Labels\": [ \"blue\", \"green\", \"region-#\" ] },\n";

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("configuration-benchmark-");
        try
        {
            var paths = Enumerable.Range(0, Files).Select(i => Write(folder.FullName, i)).ToList();
            var bytes = paths.Sum(path => new FileInfo(path).Length);
            var texts = paths.ConvertAll(path => (Path: path, Text: File.ReadAllText(path)));
            var found = 0;
            var floor = Best(() => paths.ForEach(path => found += File.ReadAllText(path).Contains("LTAI", StringComparison.Ordinal) ? 1 : 0));
            var ours = Best(() => paths.ForEach(path => found += Scan(path, File.ReadAllText(path))));
            var scan = Best(() => texts.ForEach(file => found += Scan(file.Path, file.Text)));
            var regex = Best(() => texts.ForEach(file => found += NameFirst().Count(file.Text)));
            var prefixes = Best(() => texts.ForEach(file => found += PrefixFirst().Count(file.Text)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {Files} files without a key, {bytes >> 10:N0} KB, best of {Runs} runs, {found} findings
                read + IndexOf, the floor   {floor.TotalMilliseconds,8:F2} ms
                read + AccessKeyAnalyzer    {ours.TotalMilliseconds,8:F2} ms  {floor / ours:F2} x the speed of the floor
                Read before:
                AccessKeyAnalyzer           {scan.TotalMilliseconds,8:F2} ms
                regex as scanners have it   {regex.TotalMilliseconds,8:F2} ms; we have {regex / scan:F1} x its speed
                regex of literal prefixes   {prefixes.TotalMilliseconds,8:F2} ms; we have {prefixes / scan:F1} x its speed
                """));
            Goals.AtMost("a configuration file without a key, beside reading it and one search", 2, ours / floor, "x");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Scan(string path, string text) =>
        ConfigurationGate.MayHoldCredential(text)
            ? ConfigurationScan.Of(text, ConfigurationFormat.Of(path)!, knownKeys: null, CancellationToken.None).Findings.Count
            : 0;

    /// <summary>The best of several runs, after one that warms up.</summary>
    public static TimeSpan Best(Action scan, int runs = Runs)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run <= runs; run++)
        {
            var clock = Stopwatch.StartNew();
            scan();
            best = run > 0 && clock.Elapsed < best ? clock.Elapsed : best;
        }

        return best;
    }

    private static string Write(string folder, int number)
    {
        var yaml = number % 2 == 1;
        var text = new StringBuilder(yaml ? "service:\n" : "{\n");
        for (var i = 0; i < 120; i++)
        {
            text.Append((yaml ? YamlEntry : JsonEntry).Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var path = Path.Combine(folder, yaml ? $"service{number}.yaml" : $"appsettings.{number}.json");
        File.WriteAllText(path, text.Append(yaml ? "" : "  \"Last\": true\n}\n").ToString());
        return path;
    }

    // The name of a key may have anything before it, as in the rules of the usual scanners.
    [GeneratedRegex("""
        \b(?:LTAI(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{16,21})|(?:STS|TMP)\.[0-9A-Za-z]{16,40})\b|\bCA[IE]S[0-9A-Za-z+/=]{48,}|(?i:[\w.-]{0,50}?(?:secret|access[_-]?key|aliyun|alibaba|alicloud)[\w.:-]{0,40}["']?\s*[:=]\s*["']?)(?:[0-9A-Za-z]{30}|[0-9A-Za-z]{43,44})\b
        """)]
    private static partial Regex NameFirst();

    // Every alternative starts with a literal: .NET turns the search for all of them into instructions that
    // netstandard2.0, where an analyzer lives, does not have.
    [GeneratedRegex("""
        \b(?:LTAI(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{16,21})|(?:STS|TMP)\.[0-9A-Za-z]{16,40})\b|\bCA[IE]S[0-9A-Za-z+/=]{48,}|(?i:secret|access[_-]?key|aliyun|alibaba|alicloud)[\w.:-]{0,40}["']?\s*[:=]\s*["']?(?:[0-9A-Za-z]{30}|[0-9A-Za-z]{43,44})\b
        """)]
    private static partial Regex PrefixFirst();
}
