using System.Globalization;
using AccessKeyAnalyzer.Benchmarks;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.Benchmarks.Build;
using AccessKeyAnalyzer.Benchmarks.Configuration;
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
    ["fixes"] => await FixAllBenchmark.RunAsync(),
    ["generator"] => GeneratorBenchmark.Run(),
    ["goals", .. var folders] => await GoalsAsync(RealCodeBenchmark.Folders(folders)),
    _ => Usage(),
};

// Everything that has a goal, with as few runs as tell met from missed.
static async Task<int> GoalsAsync(IReadOnlyList<string> folders)
{
    _ = GeneratorBenchmark.Run();
    _ = await AnalyzerBenchmark.RunAsync(Corpus.Generated(50_000), 1);
    _ = await RealCodeBenchmark.RunAsync(folders, 2, withPeers: false);
    _ = await GrowthBenchmark.RunAsync(most: 300_000);
    _ = await HostileBenchmark.RunAsync("one line");
    _ = ConfigurationBenchmark.Run();
    _ = await FixAllBenchmark.RunAsync();
    _ = CompilerBenchmark.Run(3);
    _ = RepositoryBenchmark.Run(1);
    return Goals.Table();
}

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: analyzers [LINES | FOLDER OF C#] [RUNS] | real [own] [FOLDERS OF C#] | growth | hostile [NAME] | determinism [RUNS] | build [PAIRS] | repository [PAIRS] | configuration | fixes | generator | goals [FOLDERS OF C#]");
    return 2;
}
