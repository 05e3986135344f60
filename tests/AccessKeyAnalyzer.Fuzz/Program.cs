using System.Globalization;
using AccessKeyAnalyzer.Fuzz;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Fuzz -- [MINUTES] [SEED]
// dotnet run -c Release --project tests/AccessKeyAnalyzer.Fuzz -- replay TARGET FILE
if (args is ["replay", var name, var file])
{
    var target = FuzzRun.Targets.Single(target => target.Name == name);
    var input = await File.ReadAllTextAsync(file);
    // The first use of some code takes long once.
    var failure = await FuzzRun.FailureAsync(target, input) ?? await FuzzRun.SlownessAsync(target, input);
    Console.WriteLine(failure ?? "taken");
    return failure is null ? 0 : 1;
}

var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, seed {seed}"));
return await FuzzRun.ForAsync(TimeSpan.FromMinutes(minutes), seed, Console.Out) ? 0 : 1;
