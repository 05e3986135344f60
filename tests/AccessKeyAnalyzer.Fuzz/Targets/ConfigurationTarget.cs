using AccessKeyAnalyzer.Configuration;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Every reader over every text: what it tells lies in the text.</summary>
internal sealed class ConfigurationTarget : IFuzzTarget
{
    private static readonly string[] Paths =
        ["a.json", "a.xml", "a.yaml", "a.env", "a.ini", "a.properties", "a.toml", "a.tf", "Dockerfile", "a.http", "a.csv", "a.txt"];

    private const int Documents = 60;

    public string Name => "configuration";

    public IReadOnlyList<string> Seeds { get; } =
        [.. Seed.Configuration().Texts, .. Enumerable.Range(0, Documents).Select(number => new RandomDocument(new(number)).Next())];

    public int InputsPerTurn => 2_000;

    public Task TryAsync(string input)
    {
        foreach (var path in Paths)
        {
            var scan = ConfigurationScan.Of(input, ConfigurationFormat.Of(path)!, knownKeys: null, CancellationToken.None);
            foreach (var span in scan.Findings.Select(finding => finding.Span)
                .Concat(scan.Document.Groups.SelectMany(group => group.Values).SelectMany(value => new[] { value.Value.Source, value.Entry })))
            {
                if (span.Start < 0 || span.Start > span.End || span.End > input.Length)
                {
                    throw new FuzzFailureException($"{path}: {span.Start} to {span.End} of {input.Length}");
                }
            }
        }

        return Task.CompletedTask;
    }
}
