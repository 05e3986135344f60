using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>Every entry point, in every form, with its values coming every way: fixed, compiled, and no key left.</summary>
public sealed class MatrixTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var entrance in Entrance.All)
            {
                foreach (var form in Form.All)
                {
                    cases.Add(entrance.Name, form.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EntryPoint_InAForm_WithValuesFromEveryWay_IsFixed(string entrance, string form)
    {
        var files = Way.All
            .Where(way => !Named(Form.All, form).IsField || !way.NeedsMethod)
            .Select(way => ($"{way.Name}.cs", Named(Form.All, form).Write(way.Name, Named(Entrance.All, entrance), way)));
        var test = new TestSolution { Files = [.. files] };
        var solution = test.Build();
        await Verify.CompilesAsync(solution);
        var before = await Fixer.DiagnosticsAsync(solution, test.Rules);
        Assert.Equal(test.Files.Select(file => file.Path).Order(), before.Select(diagnostic => Path.GetFileName(diagnostic.Location.SourceTree!.FilePath)).Distinct().Order());

        var result = await Fixer.AllAsync(solution, FixAllScope.Solution, test.Rules);
        Assert.NotNull(result);
        await Verify.CompilesAsync(result);
        foreach (var diagnostic in await Fixer.DiagnosticsAsync(result, test.Rules))
        {
            Assert.Fail($"{diagnostic.Id} is left in\n{diagnostic.Location.SourceTree}");
        }

        foreach (var document in result.Projects.Single().Documents)
        {
            Assert.Contains("EcsRamRoleCredentialsProvider.Shared.For", (await document.GetTextAsync()).ToString(), StringComparison.Ordinal);
        }
    }

    private static Entrance Named(IEnumerable<Entrance> all, string name) => all.Single(entrance => entrance.Name == name);

    private static Form Named(IEnumerable<Form> all, string name) => all.Single(form => form.Name == name);
}
