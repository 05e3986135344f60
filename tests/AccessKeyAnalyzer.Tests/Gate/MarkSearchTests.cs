using System.Text;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>One pass finds what a search for each mark alone would find.</summary>
public sealed class MarkSearchTests
{
    private static readonly (string Text, int Flags)[] Marks = [("LTAI", 1), ("ecret", 2), ("ab", 4), ("liyun", 8), ("AliyunX", 16), ("密钥", 32), (@"\x", 64), ("abc", 4)];

    [Fact]
    public void Mark_AtEveryPositionOfATextOfEveryLength_IsFound()
    {
        var search = new MarkSearch(Marks);
        foreach (var (mark, flags) in Marks)
        {
            for (var length = mark.Length; length < 100; length++)
            {
                for (var at = 0; at + mark.Length <= length; at++)
                {
                    var text = new string('.', at) + mark + new string('.', length - at - mark.Length);
                    Assert.Equal(flags, search.In(text.AsSpan()) & flags);
                    Assert.Equal(mark is "abc" ? flags : 0, search.In(text.AsSpan(0, at + mark.Length - 1)) & flags);
                }
            }
        }
    }

    [Fact]
    public void Mark_OfOneCharacter_IsFoundInEveryText() => Assert.Equal(2, new MarkSearch([("abc", 1), ("K", 2)]).In("...".AsSpan()));

    [Theory]
    [InlineData("new Client(", 5)]
    [InlineData("Client", 5)]
    [InlineData("@Client.Of", 5)]
    [InlineData("a.OssClient", 6)]
    [InlineData("\"first\\nClient c\"", 5)]
    [InlineData("HttpClient", 0)]
    [InlineData("ClientId", 0)]
    [InlineData("_Client", 0)]
    [InlineData("客户Client", 0)]
    [InlineData("OssClients OssClient_", 0)]
    [InlineData("lient", 0)]
    [InlineData("HttpClient ClientId Client", 5)]
    public void Name_CountsAsAWordOfItsOwnOnly(string text, int expected)
    {
        // The third mark is no name, and part of both.
        var search = new MarkSearch([("Client", 1 | 4), ("OssClient", 2 | 4), ("lien", 8)], words: 4);
        foreach (var before in (int[])[0, 1, 31, 70])
        {
            Assert.Equal(expected, search.In((new string('.', before) + text + new string('.', 70)).AsSpan()) & ~8);
            Assert.Equal(expected, search.In((new string('.', before) + text).AsSpan()) & ~8);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_OfRandomCharacters_GivesWhatASearchForEachMarkGives(bool ignoreCase)
    {
        const string Characters = "abcABCeEcrtLTAIliyunX密钥\\x. ";
        var search = new MarkSearch(Marks, ignoreCase);
        var random = new Random(20261124);
        for (var round = 0; round < 4_000; round++)
        {
            var text = new StringBuilder();
            while (text.Length < round % 300)
            {
                var mark = Marks[random.Next(Marks.Length)].Text;
                _ = random.Next(12) == 0 ? text.Append(mark, 0, random.Next(mark.Length + 1)) : text.Append(Characters[random.Next(Characters.Length)]);
            }

            var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var expected = Marks.Where(mark => text.ToString().Contains(mark.Text, comparison)).Aggregate(0, (flags, mark) => flags | mark.Flags);
            Assert.Equal(expected, search.In(text.ToString().AsSpan()));
        }
    }
}
