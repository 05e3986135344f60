using System.Text;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Answers of the metadata service, broken: credentials or a problem, and no key in the problem.</summary>
internal sealed class MetadataTarget : IFuzzTarget
{
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = Seed.Named("metadata");

    public string Name => "metadata answers";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 20_000;

    public Task TryAsync(string input)
    {
        using var reply = new HttpReply(200, null);
        reply.Fill(new MemoryStream(Encoding.UTF8.GetBytes(input)).Read);
        var credentials = CredentialsDocument.Read(reply, out var problem);
        if (credentials is null == (problem.Length == 0))
        {
            throw new FuzzFailureException("neither credentials nor a problem, or both");
        }

        return _seeds.Keys.Any(key => (problem + credentials?.Credentials).Contains(key, StringComparison.Ordinal))
            ? throw new FuzzFailureException("says a key")
            : Task.CompletedTask;
    }
}
