using System.Globalization;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.Benchmarks.Build;
using AccessKeyAnalyzer.Benchmarks.Configuration;
using AccessKeyAnalyzer.Benchmarks.Fixes;
using AccessKeyAnalyzer.Benchmarks.Generator;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Benchmarks -- COMMAND (see README.md)
return args switch
{
    ["analyzers", ..] => await AnalyzerBenchmark.RunAsync(args.ElementAtOrDefault(1), Number(2, 30_000)),
    ["growth"] => await GrowthBenchmark.RunAsync(),
    ["determinism", ..] => await Determinism.RunAsync(Number(1, 100)),
    ["build", ..] => CompilerBenchmark.Run(Number(1, 10)),
    ["configuration"] => ConfigurationBenchmark.Run(),
    ["fixes"] => await FixAllBenchmark.RunAsync(),
    ["generator"] => GeneratorBenchmark.Run(),
    _ => Usage(),
};

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: analyzers [FOLDER OF C#] [LINES] | growth | determinism [RUNS] | build [PAIRS] | configuration | fixes | generator");
    return 2;
}
