using AccessKeyAnalyzer.Fuzz;

namespace AccessKeyAnalyzer.Tests;

/// <summary>A slice of the fuzzing that AccessKeyAnalyzer.Fuzz does for as long as it is told, always the same.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261124;
    private const int ManySeeds = 200;

    // Has no divisor in common with the number of forms, so that no form is left out.
    private const int SeedStride = 29;

    public static TheoryData<string, int> Slices => new()
    {
        { "C#", 60 }, { "code fix", 10 }, { "configuration", 200 }, { "additional files", 20 }, { "options", 40 }, { "metadata answers", 2_000 }, { "HTTP answers", 2_000 }, { "CLI profiles", 2_000 },
    };

    [Theory]
    [MemberData(nameof(Slices))]
    public async Task Target_OnBrokenInput_TakesIt(string name, int inputs)
    {
        var target = FuzzRun.Targets.Single(t => t.Name == name);
        foreach (var input in FuzzRun.Inputs(target, new Random(Seed)).Take(inputs))
        {
            Assert.Null(await FuzzRun.FailureAsync(target, input));
        }
    }

    [Fact]
    public void Slices_CoverEveryTarget() => Assert.Equal(FuzzRun.Targets.Select(t => t.Name), Slices.Select(row => (string)row[0]));

    public static TheoryData<string> Names => [.. FuzzRun.Targets.Select(target => target.Name)];

    // Of many seeds some, which meet every entry point and every form: EntryPointFormTests fixes each in each.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Target_OnItsSeeds_TakesThem(string name)
    {
        var target = FuzzRun.Targets.Single(t => t.Name == name);
        foreach (var seed in target.Seeds.Where((_, i) => target.Seeds.Count < ManySeeds || i % SeedStride == 0))
        {
            Assert.Null(await FuzzRun.FailureAsync(target, seed));
        }
    }

    [Fact]
    public async Task Failure_OfATargetThatThrows_IsTold() => Assert.Contains("boom", await FuzzRun.FailureAsync(new Throwing(), ""), StringComparison.Ordinal);

    private sealed class Throwing : IFuzzTarget
    {
        public string Name => "";

        public IReadOnlyList<string> Seeds => [];

        public int InputsPerTurn => 0;

        public Task TryAsync(string input) => throw new InvalidOperationException("boom");
    }
}
