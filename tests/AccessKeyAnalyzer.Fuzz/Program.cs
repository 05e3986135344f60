using System.Globalization;
using AccessKeyAnalyzer.Fuzz;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Fuzz -- [MINUTES] [SEED]
var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, seed {seed}"));
return await FuzzRun.ForAsync(TimeSpan.FromMinutes(minutes), seed, Console.Out) ? 0 : 1;
