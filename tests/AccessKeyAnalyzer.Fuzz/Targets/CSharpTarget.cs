namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The rules over half-written C#.</summary>
internal sealed class CSharpTarget : IFuzzTarget
{
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = Seed.CSharp();

    public string Name => "C#";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 100;

    public Task TryAsync(string input) => Analysis.OfAsync(input, _seeds.Keys);

    public bool CanTake(string input) => Analysis.CanParse(input);

    public Task CompileAsync(string input) => Analysis.CompileAsync(input);
}
