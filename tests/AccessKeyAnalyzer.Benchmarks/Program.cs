using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Benchmarks;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.Benchmarks.Build;
using AccessKeyAnalyzer.Benchmarks.Configuration;
using AccessKeyAnalyzer.Benchmarks.Editor;
using AccessKeyAnalyzer.Benchmarks.Fixes;
using AccessKeyAnalyzer.Benchmarks.Generator;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Benchmarks -- COMMAND (see README.md)
return args switch
{
    ["analyzers", var folder, ..] when Directory.Exists(folder) => await AnalyzerBenchmark.RunAsync(Corpus.Of(folder), Number(2, 8)),
    ["analyzers", ..] => await AnalyzerBenchmark.RunAsync(Corpus.Generated(Number(1, 100_000)), Number(2, 8)),
    ["real", "own", .. var folders] => await RealCodeBenchmark.RunAsync(RealCodeBenchmark.Folders(folders), 3, withPeers: false),
    ["real", .. var folders] => await RealCodeBenchmark.RunAsync(RealCodeBenchmark.Folders(folders), 3, withPeers: true),
    ["growth"] => await GrowthBenchmark.RunAsync(),
    ["hostile", ..] => await HostileBenchmark.RunAsync(args.Length > 1 ? args[1] : ""),
    ["determinism", ..] => await Determinism.RunAsync(Number(1, 100)),
    ["build", ..] => CompilerBenchmark.Run(Number(1, 10)),
    ["repository", ..] => RepositoryBenchmark.Run(Number(1, 5)),
    ["configuration"] => ConfigurationBenchmark.Run() | ReaderGrowth.Run(),
    ["fixes"] => await FixAllBenchmark.RunAsync(100, 300, 1_000),
    ["editor", ..] => await EditorBenchmark.RunAsync(Number(1, 40)),
    ["generator"] => GeneratorBenchmark.Run(),
    ["goals", .. var folders] => await GoalsAsync(RealCodeBenchmark.Folders(folders)),
    _ => Usage(),
};

// Everything that has a goal, with as few runs as tell met from missed: less than ten minutes where nothing else runs.
static async Task<int> GoalsAsync(IReadOnlyList<string> folders)
{
    var clock = Stopwatch.StartNew();
    Say(GeneratorBenchmark.Run());
    Say(await EditorBenchmark.RunAsync(40));
    Say(await AnalyzerBenchmark.RunAsync(Corpus.Generated(50_000), 2, isShort: true));
    Say(await RealCodeBenchmark.RunAsync(folders, 2, withPeers: true));
    Say(await GrowthBenchmark.RunAsync(most: 300_000, isShort: true));
    Say(await HostileBenchmark.RunAsync("one line"));
    Say(ConfigurationBenchmark.Run());
    Say(await FixAllBenchmark.RunAsync(1_000));
    Say(CompilerBenchmark.Run(3, lines: 30_000));
    Say(RepositoryBenchmark.Run(3, projects: 50, rebuilds: 1));
    return Goals.Table();

    // A part that fails for another reason than its goals fails the whole.
    void Say(int failed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed.TotalSeconds:F0} s]"));
        if (failed != 0)
        {
            Goals.AtMost("the part before, apart from its goals", 0, failed, "failed");
        }
    }
}

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: analyzers [LINES | FOLDER OF C#] [RUNS] | real [own] [FOLDERS OF C#] | growth | hostile [NAME] | determinism [RUNS] | build [PAIRS] | repository [PAIRS] | configuration | fixes | editor [EDITS] | generator | goals [FOLDERS OF C#]");
    return 2;
}
