using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Benchmarks.Analyzers;

namespace AccessKeyAnalyzer.Benchmarks.Build;

/// <summary>
/// Processor time of whole compiler processes, cold as in a build, with our rules and with analyzers that do nothing; in
/// turn, so that both meet the same machine.
/// </summary>
internal static class CompilerBenchmark
{
    public static int Run(int pairs, int lines = 100_000)
    {
        var folder = Directory.CreateTempSubdirectory("compiler-benchmark-");
        try
        {
            var sources = Corpus.Generated(lines).WriteTo(folder.FullName);
            double[] ours = new double[pairs], noOp = new double[pairs];
            for (var pair = -1; pair < pairs; pair++)
            {
                var (a, b) =
                    (Compile(folder.FullName, sources, typeof(AccessKeyAnalyzer.Descriptors.RuleIdentifiers).Assembly.Location),
                    Compile(folder.FullName, sources, typeof(NoOpFloor).Assembly.Location));
                // The first pair warms the disk's cache.
                if (pair >= 0)
                {
                    (ours[pair], noOp[pair]) = (a, b);
                }
            }

            var ratios = ours.Zip(noOp, (a, b) => a / b).Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{lines:N0} lines, {pairs} pairs: {ours.Min():F2} s with our rules, {noOp.Min():F2} s with the no-op (best); ratio of the bests {ours.Min() / noOp.Min():F3}, median of the pairs {ratios[pairs / 2]:F3}"));
            Goals.AtMost("a whole compiler, beside one with rules that do nothing (median)", 1.01, ratios[pairs / 2], "x");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The kernel tells the processor time of a child through the shell's own `times`.
    private static double Compile(string folder, IEnumerable<string> sources, string analyzer)
    {
        var response = Path.Combine(folder, "compile.rsp");
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        File.WriteAllLines(response, [
            "/nologo", "/noconfig", "/target:library", "/debug-", "/deterministic+", $"/out:\"{Path.Combine(folder, "out.dll")}\"", $"/analyzer:\"{analyzer}\"", "/warnaserror-", "/nowarn:CS8021",
            .. Directory.EnumerateFiles(runtime, "*.dll").Where(IsManaged).Select(path => $"/reference:\"{path}\""),
            .. sources.Select(path => $"\"{path}\""),
        ]);
        // .../shared/Microsoft.NETCore.App/VERSION lies beneath the host and beside the SDKs.
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var compiler = Directory.EnumerateFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "\"$0\" exec \"$1\" \"@$2\" > \"$3\" 2>&1 || exit $?; times", Path.Combine(root, "dotnet"), compiler, response, Path.Combine(folder, "compile.out") },
            RedirectStandardOutput = true,
        })!;
        var times = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0
            ? times.Split('\n')[1].Split(' ').Sum(Seconds)
            : throw new InvalidOperationException($"csc: {File.ReadAllText(Path.Combine(folder, "compile.out"))}");
    }

    // 1m2.345s
    private static double Seconds(string time) =>
        time.TrimEnd('s').Split('m') is [var minutes, var seconds]
            ? (60 * double.Parse(minutes, CultureInfo.InvariantCulture)) + double.Parse(seconds, CultureInfo.InvariantCulture)
            : throw new FormatException(time);

    private static bool IsManaged(string path)
    {
        try
        {
            _ = System.Reflection.AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
