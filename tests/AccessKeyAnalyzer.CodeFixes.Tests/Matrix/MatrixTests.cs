using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>
/// Every entry point in every form, every entry point with its values coming every way, and every way in every form: fixed, compiled, and no key left. What
/// takes all three to go wrong, the fuzzer looks for.
/// </summary>
public sealed class MatrixTests
{
    private const int Turns = 4;

    public static TheoryData<string> Entrances => [.. Entrance.All.Concat(Entrance.Refreshing).Select(entrance => entrance.Name)];

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task EntryPoint_InEveryForm_WithValuesFromEveryWay_IsFixed(string name)
    {
        var entrance = Entrance.Of(name);
        var files = Forms(entrance)
            .SelectMany(form => Ways(entrance, form).Select(way => (Name: $"{form.Name}_{way.Name}", Form: form, Way: way)))
            .Select(file => ($"{file.Name}.cs", file.Form.Write(file.Name, entrance, file.Way)));
        var test = new TestSolution { Files = [.. files] };
        var solution = test.Build();
        await Verify.CompilesAsync(solution);
        var before = await Fixer.DiagnosticsAsync(solution, test.Rules);
        Assert.Equal(
            test.Files.Select(file => file.Path).Order(),
            before.Select(diagnostic => Path.GetFileName(diagnostic.Location.SourceTree!.FilePath)).Distinct().Order());

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

    private static IReadOnlyList<Form> Forms(Entrance entrance) => Entrance.Refreshing.Contains(entrance) ? Form.Seen : Form.All;

    // The next entry point, and the next form, takes the next of the ways that are left out here.
    private static IEnumerable<Way> Ways(Entrance entrance, Form form)
    {
        var turn = Index([.. Entrance.All, .. Entrance.Refreshing], entrance) + Index([.. Form.All, .. Form.Seen], form);
        return Way.All.Where(way => !form.IsField || !way.NeedsMethod).Where((_, i) => i % Turns == turn % Turns);
    }

    private static int Index<T>(IEnumerable<T> all, T one) => all.TakeWhile(other => !Equals(other, one)).Count();

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task EntryPoint_InAFileOfTwoFrameworks_IsFixedInBoth(string entrance)
    {
        var files = Way.All.Where(way => way.Name is "ConstFields" or "LocalPair" or "OtherClass")
            .Select(way => ($"{way.Name}.cs", PlainForm(Entrance.Of(entrance)).Write(way.Name, Entrance.Of(entrance), way)));
        var test = new TestSolution { Files = [.. files], IsMultiTargeted = true };

        var result = await Fixer.AllAsync(test.Build(), FixAllScope.Solution, test.Rules);

        Assert.NotNull(result);
        await Verify.CompilesAsync(result);
        Assert.Empty(await Fixer.DiagnosticsAsync(result, test.Rules));
        Assert.Equal(6, result.Projects.SelectMany(project => project.Documents).Count());
    }

    // One for each rewriter: in every way of fixing, the same one plans.
    [Theory]
    [InlineData("OssV1")]
    [InlineData("OpenApi")]
    [InlineData("OssV2")]
    [InlineData("LegacyProfile")]
    [InlineData("LogService")]
    [InlineData("RamRoleArnBuilder")]
    [InlineData("Mns")]
    [InlineData("LogServiceOld")]
    public async Task EntryPoint_FixedInAnyScope_BecomesTheSame(string entrance)
    {
        var way = Way.All.Single(way => way.Name == "ConstFields");
        var test = TestSolution.Of(PlainForm(Entrance.Of(entrance)).Write(way.Name, Entrance.Of(entrance), way));

        var fixedSolution = await Fixer.AllAsync(test.Build(), FixAllScope.Solution, test.Rules);

        await FixTest.VerifyAsync(test.Files[0].Source, (await fixedSolution!.Projects.Single().Documents.Single().GetTextAsync()).ToString());
    }

    private static Form PlainForm(Entrance entrance) => Form.Of(Entrance.Refreshing.Contains(entrance) ? "SetInTheConstructor" : "VarLocal");

    [Fact]
    public void EveryPair_IsMet()
    {
        var met = Entrance.All.Concat(Entrance.Refreshing)
            .SelectMany(entrance => Forms(entrance).SelectMany(form => Ways(entrance, form).Select(way => (Entrance: entrance, Form: form, Way: way))))
            .ToList();

        Assert.Equal((Entrance.All.Count + Entrance.Refreshing.Count) * Way.All.Count, met.DistinctBy(one => (one.Entrance, one.Way)).Count());
        Assert.All(Form.All.Concat(Form.Seen), form => Assert.Equal(
            Way.All.Where(way => !form.IsField || !way.NeedsMethod),
            met.Where(one => one.Form == form).Select(one => one.Way).Distinct().OrderBy(way => Index(Way.All, way))));
    }
}
