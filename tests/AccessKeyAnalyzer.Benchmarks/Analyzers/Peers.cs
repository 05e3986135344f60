using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>The rules of others that look for written secrets, loaded from the package cache.</summary>
internal static class Peers
{
    private static readonly string Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> All() =>
        Fast().Append(("Sonar S6418 + S2068", Load("sonaranalyzer.csharp", "SonarAnalyzer.CSharp.dll", "S6418", "S2068")));

    /// <summary>Those that may be the fastest: Sonar's take thirty times as long.</summary>
    public static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> Fast()
    {
        yield return ("Security Code Scan SCS0015", Load("securitycodescan.vs2019", "SecurityCodeScan.VS2019.dll", "SCS0015"));
        yield return ("CA5390 + CA5403", Load("microsoft.codeanalysis.netanalyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll", "CA5390", "CA5403"));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load(string package, string file, params string[] ids)
    {
        var path = Directory.EnumerateFiles(Path.Combine(Cache, package), file, SearchOption.AllDirectories)
            .Where(p => p.Contains("analyzers", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Last();
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, new AssemblyName(wanted.Name).Name + ".dll");
            return File.Exists(beside) ? Assembly.LoadFrom(beside) : null;
        };
        var types = Assembly.LoadFrom(path).GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && t.GetConstructor([]) is not null
            && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true);
        return [.. types.Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!).Where(a => a.SupportedDiagnostics.Any(d => ids.Contains(d.Id)))];
    }
}
