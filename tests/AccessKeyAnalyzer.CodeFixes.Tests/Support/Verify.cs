using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>
/// The words in which the tests speak. Every result is compiled, and every fix is made one by one and all at once; that each of the ways that users have
/// comes to the same, the matrix shows for each entry point.
/// </summary>
internal static class Verify
{
    /// <summary>The fix turns one file into the other.</summary>
    public static Task FixAsync(string before, string after) => FixAsync(TestSolution.Of(before), after);

    /// <summary>The fix turns the solution's files into these, one by one or all at once, and then there is nothing left to do.</summary>
    public static async Task FixAsync(TestSolution before, params string[] after)
    {
        var solution = before.Build();
        var oneByOne = await Fixer.OneByOneAsync(solution, before.Rules);
        await IsAsync(oneByOne, after);
        HasNoNewWarnings(await CompilesAsync(solution), await CompilesAsync(oneByOne));

        var all = await Fixer.AllAsync(solution, FixAllScope.Solution, before.Rules);
        // So there is nothing left to do here, either: one by one, the fix has come to its end with the same files.
        await IsAsync(Assert.IsType<Solution>(all, exactMatch: false), after);
    }

    /// <summary>There are findings, and none of them has a fix.</summary>
    public static async Task NoFixAsync(TestSolution before)
    {
        var solution = before.Build();
        await CompilesAsync(solution);
        var diagnostics = await Fixer.DiagnosticsAsync(solution, before.Rules);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await Fixer.ActionsAsync(solution, diagnostic));
        }

        Assert.Null(await Fixer.AllAsync(solution, FixAllScope.Solution, before.Rules));
    }

    public static Task NoFixAsync(string before) => NoFixAsync(TestSolution.Of(before));

    /// <summary>The solution has no error.</summary>
    /// <returns>Of what the compiler warns, needless usings included.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> CompilesAsync(Solution solution)
    {
        var compilations = await Task.WhenAll(solution.Projects.Select(project => project.GetCompilationAsync()));
        var diagnostics = compilations.SelectMany(compilation => compilation!.GetDiagnostics()).ToList();
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join(Environment.NewLine, errors.Append<object>(await TextAsync(solution))));
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning
            || (diagnostic.Id == "CS8019" && !diagnostic.Location.SourceTree!.ToString().Contains("#if", StringComparison.Ordinal)))];
    }

    private static void HasNoNewWarnings(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        var old = before.ToLookup(warning => warning.Id);
        foreach (var warnings in after.GroupBy(warning => warning.Id))
        {
            Assert.True(
                warnings.Count() <= old[warnings.Key].Count(),
                string.Join(Environment.NewLine, warnings.Append<object>(warnings.First().Location.SourceTree!)));
        }
    }

    private static async Task IsAsync(Solution solution, string[] expected)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        Assert.Equal(expected.Length, texts.Count);
        Assert.All(expected.Zip(texts), pair => Assert.Equal(pair.First, pair.Second));
    }

    private static async Task<string> TextAsync(Solution solution)
    {
        var texts = await Task.WhenAll(solution.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync()));
        return string.Join(Environment.NewLine, texts.Select(text => text.ToString()));
    }
}
