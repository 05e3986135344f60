using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The options of <c>.editorconfig</c>, each with the same broken value.</summary>
internal sealed class OptionsTarget : IFuzzTarget
{
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _source = Seed.Named("csharp-bound");

    public string Name => "options";

    public IReadOnlyList<string> Seeds { get; } =
    [
        "true", "error", "default_chain", "MyRole", "Contoso.Cloud.Client(accessKeyId=id, accessKeySecret=secret)", "Contoso.Options.Secret=secret; Contoso.Cloud.Connect(secret=secret)",
    ];

    public int InputsPerTurn => 60;

    public Task TryAsync(string input) => Analysis.OfAsync(_source.Texts[0], _source.Keys, options: new Options(input));

    private sealed class Options(string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Same(value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Same(string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key.StartsWith("access_key_analyzer.", StringComparison.OrdinalIgnoreCase) ? text : null;
            return value is not null;
        }
    }
}
