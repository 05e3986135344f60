using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Names;

namespace AccessKeyAnalyzer.Tests.Detection;

/// <summary>What goes into an SDK's parameter and is random is a key, whatever words it holds by chance; what a person reads as fake is none.</summary>
public class SlotValueTests
{
    private const int Draws = 40_000;
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(44)]
    public void RandomValues_AtASink_AreLostOnceInTwentyThousandAtMost(int length)
    {
        // The same values on every run: a test of chance must not fail by chance.
        var random = new Random(20260218);
        var lost = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = string.Create(length, random, (span, r) => r.GetItems(Base62, span));
            lost += SlotJudge.Judge(value, CredentialPart.AccessKeySecret, takesKeysOnly: true, $"") is { } match && match.Length == length ? 0 : 1;
        }

        Assert.InRange(lost, 0, Draws / 20_000);
    }

    [Theory]
    [InlineData("to_be_filled_in")]
    [InlineData("from_keyvault")]
    [InlineData("NOT_CONFIGURED")]
    [InlineData("see-the-deployment-guide")]
    [InlineData("FAKEFAKEFAKEFAKEFAKEFAKEFAKEFA")]
    [InlineData("abc1abc1abc1abc1")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("your-secret-2")]
    [InlineData("MySecretKey123")]
    [InlineData("testAccessKey1")]
    public void WhatIsReadAsFake_AtASink_IsNone(string value) => Assert.Null(SlotJudge.Judge(value, CredentialPart.AccessKeySecret, takesKeysOnly: true, $""));

    [Theory]
    [InlineData("k3y-of-the-shop")]
    [InlineData("p4ss!phrase-9")]
    public void WhatIsNot_AtASink_IsOne(string value) => Assert.NotNull(SlotJudge.Judge(value, CredentialPart.AccessKeySecret, takesKeysOnly: true, $""));
}
