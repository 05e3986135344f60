using System.Text;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>Blocks of a text are looked at, not each character: no place, and no neighbour, may hide a run.</summary>
public sealed class SecretRunsTests
{
    private static readonly string[] Neighbours = ["", "a ", "PackageReferenceAnd ", "TheLongestNamesOfTestsAreOften ", "0123456789.", "密钥: ", "\"", "=", "x;\n"];

    [Fact]
    public void Run_IsFoundAtEveryPlace_BetweenWhatever()
    {
        var missed = new List<string>();
        for (var place = 0; place < 200; place++)
        {
            var before = Filler(place);
            var secret = SyntheticKey.AccessKeySecret($"run {place}");
            foreach (var after in (string[])["", "\"", "\";\n" + Filler(90)])
            {
                if (!SecretRuns.PlacesIn(before + secret + after).SequenceEqual([place]))
                {
                    missed.Add($"{place} before {after.Length} characters");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Runs_OfOneText_AreAllFound()
    {
        var text = new StringBuilder();
        var places = new List<int>();
        for (var i = 0; i < 200; i++)
        {
            text.Append(Filler(1 + i % 47));
            places.Add(text.Length);
            text.Append(SyntheticKey.AccessKeySecret($"runs {i}")).Append('"');
        }

        Assert.Equal(places, SecretRuns.PlacesIn(text.ToString()));
    }

    // As long as asked for, and with an end that belongs to no run.
    private static string Filler(int length)
    {
        var text = new StringBuilder();
        for (var i = length; text.Length < length; i++)
        {
            text.Append(Neighbours[i % Neighbours.Length]);
        }

        return length == 0 ? "" : text.ToString(0, length - 1) + "'";
    }
}
