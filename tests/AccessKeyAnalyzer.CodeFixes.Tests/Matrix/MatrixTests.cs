using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>
/// Every entry point, in every form, with its values coming every way: fixed, compiled, and no key left. A test holds all the ways of one entry point in one
/// form, 24 files at most, so that some 3,500 cases take about a minute.
/// </summary>
public sealed class MatrixTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (entrances, forms) in new[] { (Entrance.All, Form.All), (Entrance.Refreshing, Form.Seen) })
            {
                foreach (var entrance in entrances)
                {
                    foreach (var form in forms)
                    {
                        cases.Add(entrance.Name, form.Name);
                    }
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
            .Where(way => !Form.Of(form).IsField || !way.NeedsMethod)
            .Select(way => ($"{way.Name}.cs", Form.Of(form).Write(way.Name, Entrance.Of(entrance), way)));
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

    public static TheoryData<string> Entrances => [.. Entrance.All.Concat(Entrance.Refreshing).Select(entrance => entrance.Name)];

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task EntryPoint_InAFileOfTwoFrameworks_IsFixedInBoth(string entrance)
    {
        var form = Entrance.Refreshing.Contains(Entrance.Of(entrance)) ? "SetInTheConstructor" : "VarLocal";
        var files = Way.All.Where(way => way.Name is "ConstFields" or "LocalPair" or "OtherClass").Select(way => ($"{way.Name}.cs", Form.Of(form).Write(way.Name, Entrance.Of(entrance), way)));
        var test = new TestSolution { Files = [.. files], IsMultiTargeted = true };

        var result = await Fixer.AllAsync(test.Build(), FixAllScope.Solution, test.Rules);

        Assert.NotNull(result);
        await Verify.CompilesAsync(result);
        Assert.Empty(await Fixer.DiagnosticsAsync(result, test.Rules));
        Assert.Equal(6, result.Projects.SelectMany(project => project.Documents).Count());
    }
}
