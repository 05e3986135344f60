using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Benchmarks.Build;

/// <summary>
/// Whole builds of a large solution, with the package and without it, in turn: 100 projects, 2,000 YAML files beside them, 50,000 files in <c>node_modules</c>.
/// The same text of sources and files; the only difference is the reference.
/// </summary>
internal static class RepositoryBenchmark
{
    private const int YamlFiles = 2_000;
    private const int ForeignFiles = 50_000;

    /// <param name="pairs">How many pairs of builds in which nothing has changed.</param>
    /// <param name="projects">How many projects the solution has.</param>
    /// <param name="rebuilds">How many pairs that compile everything; as many, if nothing is said.</param>
    public static int Run(int pairs, int projects = 100, int? rebuilds = null)
    {
        using var feed = LocalFeed.Pack();
        var with = Write(feed.NewProject("with"), $"""<PackageReference Include="AccessKeyAnalyzer" Version="{feed.Version}" />""", projects);
        var without = Write(feed.NewProject("without"), "", projects);
        // Restored and built once; the shell's node and the disk's cache are warm then.
        Build(with, "-restore");
        Build(without, "-restore");

        Measure($"a build in which nothing has changed, of {projects} projects", 1.03, pairs, () => Build(with), () => Build(without));
        Measure($"a build that compiles everything, of {projects} projects", 1.02, rebuilds ?? pairs, () => Build(with, "-t:Rebuild"), () => Build(without, "-t:Rebuild"));
        return 0;
    }

    private static ConsumerProject Write(ConsumerProject root, string reference, int count)
    {
        root.Write(".git/HEAD", "ref: refs/heads/main\n");
        var projects = Enumerable.Range(0, count).Select(i => $"src/P{i:D3}/P{i:D3}.csproj").ToList();
        foreach (var project in projects)
        {
            root.Write(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>{reference}</ItemGroup>
                </Project>
                """);
            for (var i = 0; i < 10; i++)
            {
                root.Write($"{Path.GetDirectoryName(project)}/C{i}.cs", $"class C{i} {{ public string Name => \"name {i}\"; }}");
            }

            root.Write($"{Path.GetDirectoryName(project)}/appsettings.json", """{ "Logging": { "Level": "Information" } }""");
        }

        for (var i = 0; i < YamlFiles; i++)
        {
            root.Write($"deploy/{i / 100}/service{i}.yaml", $"apiVersion: v1\nkind: Service\nmetadata:\n  name: service{i}\nspec:\n  ports:\n    - port: {i}\n");
        }

        for (var i = 0; i < ForeignFiles; i++)
        {
            root.Write($"node_modules/m{i / 50}/f{i}.json", "{}");
        }

        root.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}" />"""))}</Solution>");
        return root;
    }

    private static TimeSpan Build(ConsumerProject root, params IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        root.Dotnet(["msbuild", "All.slnx", "-nologo", "-m", "-v:q", .. arguments]).EnsureSuccess();
        return watch.Elapsed;
    }

    private static void Measure(string what, double goal, int pairs, Func<TimeSpan> with, Func<TimeSpan> without)
    {
        var times = Enumerable.Range(0, pairs).Select(_ => (With: with().TotalSeconds, Without: without().TotalSeconds)).ToList();
        var ratios = times.Select(pair => pair.With / pair.Without).Order().ToList();
        Goals.AtMost($"{what} (median)", goal, ratios[pairs / 2], "x");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {times.Min(pair => pair.With):F2} s with the package, {times.Min(pair => pair.Without):F2} s without (best of {pairs}); median ratio {ratios[pairs / 2]:F3}"));
    }
}
