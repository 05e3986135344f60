using System.Text;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The aliyun CLI's configuration, broken: a profile or a refusal, and no key in what either says.</summary>
internal sealed class ProfileTarget : IFuzzTarget
{
    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = Seed.Named("profile");

    public string Name => "CLI profiles";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 20_000;

    public Task TryAsync(string input)
    {
        Read(Encoding.UTF8.GetBytes(input));

        // The same as bytes that are no UTF-8.
        Read(Encoding.Latin1.GetBytes(input));
        return Task.CompletedTask;
    }

    private void Read(byte[] bytes)
    {
        var said = "";
        try
        {
            if (CliProfile.Read(bytes, null) is { } profile)
            {
                said = $"{profile} {profile.Credentials(withToken: true)}";
            }
        }
        catch (FormatException exception)
        {
            said = exception.ToString();
        }

        if (_seeds.Keys.Any(key => said.Contains(key, StringComparison.Ordinal)))
        {
            throw new FuzzFailureException("says a key");
        }
    }
}
