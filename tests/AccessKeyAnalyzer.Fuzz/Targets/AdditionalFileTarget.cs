using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The rules over configuration files, policies and baselines that are broken, while the code binds their keys.</summary>
internal sealed class AdditionalFileTarget : IFuzzTarget
{
    private static readonly string[] Paths = ["/p/appsettings.json", "/p/web.config", "/p/compose.yaml", "/p/.env", "/p/policy.json", "/p/AccessKeyAnalyzer.baseline.json", "/p/Dockerfile"];

    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = Seed.Configuration();
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _source = Seed.Named("csharp-bound");

    public string Name => "additional files";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 60;

    public Task TryAsync(string input) =>
        Analysis.OfAsync(_source.Texts[0], _seeds.Keys, [.. Paths.Select(path => (AdditionalText)new Text(path, SourceText.From(input, Encoding.UTF8)))]);

    private sealed class Text(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
