using System.Globalization;
using AccessKeyAnalyzer.Benchmarks.Analyzers;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Benchmarks -- analyzers [FOLDER OF C#] [LINES]
// dotnet run -c Release --project tests/AccessKeyAnalyzer.Benchmarks -- growth
return args switch
{
    ["analyzers", ..] => await AnalyzerBenchmark.RunAsync(args.ElementAtOrDefault(1), int.Parse(args.ElementAtOrDefault(2) ?? "30000", CultureInfo.InvariantCulture)),
    ["growth"] => await GrowthBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: analyzers [FOLDER OF C#] [LINES] | growth");
    return 2;
}
