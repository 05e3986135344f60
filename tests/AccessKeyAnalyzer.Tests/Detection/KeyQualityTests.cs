using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Tests.Detection;

/// <summary>The gates against made-up text may cost no real key: at most one in 10,000, whatever its form.</summary>
public class KeyQualityTests
{
    private const int Draws = 200_000;
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    [Theory]
    [InlineData("LTAI" + "5t", 18, Base62, CandidateShape.Id)]
    [InlineData("LTAI", 20, Base62, CandidateShape.Id)]
    [InlineData("LTAI", 12, Base62, CandidateShape.Id)]
    [InlineData("", 30, Base62, CandidateShape.Secret)]
    [InlineData("STS" + ".NU", 23, Base58, CandidateShape.StsId)]
    [InlineData("STS" + ".", 20, Base62, CandidateShape.StsId)]
    [InlineData("", 43, Base58, CandidateShape.StsSecret)]
    [InlineData("", 44, Base58, CandidateShape.StsSecret)]
    [InlineData("TMP" + ".3K", 82, Base58, CandidateShape.TemporaryId)]
    internal void RandomKeys_OfEachForm_AreLostOnceInTenThousandAtMost(string prefix, int length, string alphabet, CandidateShape shape)
    {
        // The same keys on every run: a test of chance must not fail by chance.
        var random = new Random(20260101);
        var lost = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var key = prefix + string.Create(length, random, (span, r) => r.GetItems(alphabet, span));
            lost += CandidateScanner.Scan(key) is [{ Start: 0 } found] && found.Length == key.Length && found.Shape == shape ? 0 : 1;
        }

        Assert.InRange(lost, 0, Draws / 10_000);
    }

    [Theory]
    [InlineData("{{LTAI}}5tXXXXXXXXXXXXXXXXXX")]
    [InlineData("{{LTAI}}4xxxxAAAAbbbbCCCC123")]
    [InlineData("{{LTAI}}0000aB3dE5gH7jK9mN1p")]
    [InlineData("{{LTAI}}111122223333")]
    [InlineData("{{LTAI}}1234abcd5678efgh9012")]
    [InlineData("{{LTAI}}abcdef123456")]
    [InlineData("{{LTAI}}qwertyuiop12")]
    [InlineData("{{LTAI}}AccessKeyIdOfTheUser")]
    [InlineData("1111aaaa2222bbbb3333cccc4444dd")]
    [InlineData("aaaaabbbbbcccccdddddeeeeefffff")]
    [InlineData("1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e")]
    [InlineData("abcdEFGH1234abcdEFGH1234abcdEF")]
    [InlineData("qwertyuiopasdfghjklzxcvbnm1234")]
    [InlineData("TheQuickBrownFoxJumpsOverTheL9")]
    [InlineData("0123456789abcdefghijABCDEFGHIJ")]
    [InlineData("DefaultAccessKeySecretForTests")]
    public void MadeUpText_InTheShapeOfAKey_IsNone(string text) => Assert.Empty(CandidateScanner.Scan(KeyTemplate.Text(text)));
}
