namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>What our rules cost on a repository.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Lines">Its lines of C#.</param>
/// <param name="Milliseconds">Time in callbacks of a compiler that has run before, as a build's server has, for 100,000 lines.</param>
/// <param name="Cold">The same time of the first run in this process.</param>
/// <param name="TimesPeer">That time as a part of the fastest peer's; not a number where none was run.</param>
/// <param name="Megabytes">Allocations beyond those of an analyzer that does nothing, for 100,000 lines.</param>
/// <param name="Findings">How many diagnostics there were.</param>
internal sealed record RealCode(string Name, int Lines, double Milliseconds, double Cold, double TimesPeer, double Megabytes, int Findings);
