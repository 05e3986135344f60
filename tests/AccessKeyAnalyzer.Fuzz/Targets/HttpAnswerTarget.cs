using System.Text;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Whole HTTP answers, broken: a reply or a refusal, no more of the body than is allowed, and no key in the refusal.</summary>
internal sealed class HttpAnswerTarget : IFuzzTarget
{
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = Seed.Named("http");

    public string Name => "HTTP answers";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 20_000;

    public Task TryAsync(string input)
    {
        // The answer as it comes, and a byte at a time.
        Read(new(Encoding.Latin1.GetBytes(input)), int.MaxValue);
        Read(new(Encoding.Latin1.GetBytes(input)), 1);
        return Task.CompletedTask;
    }

    private void Read(MemoryStream bytes, int atOnce)
    {
        try
        {
            using var reader = new AnswerReader((buffer, offset, count) => bytes.Read(buffer, offset, Math.Min(count, atOnce)));
            using var reply = reader.Read();
            if (reply.Status is < 200 or > 999 || reply.Body.Length > HttpReply.LongestBody)
            {
                throw new FuzzFailureException($"status {reply.Status}, {reply.Body.Length} bytes");
            }
        }
        catch (RequestException exception)
        {
            if (_seeds.Keys.Any(key => exception.ToString().Contains(key, StringComparison.Ordinal)))
            {
                throw new FuzzFailureException("says a key");
            }
        }
    }
}
