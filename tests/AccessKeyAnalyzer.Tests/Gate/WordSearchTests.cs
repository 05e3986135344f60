using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>A file that speaks of a secret, and in no word of whose, is not bound for it.</summary>
public sealed class WordSearchTests
{
    // Where a value in pieces is reported because something says whose it is.
    private static readonly string[] Forms =
    [
        "class §Secrets { string secret = \"«\" + \"»\"; }",
        "class X { string §Secret = \"«\" + \"»\"; }",
        "namespace My.§; class X { string secretKey = \"«\" + \"»\"; }",
    ];

    [Fact]
    public void EveryWordOfTheVendor_InEverySpelling_IsFound()
    {
        var secret = SyntheticKey.AccessKeySecret("words");
        var texts = Vocabulary.AlibabaWords.SelectMany(word => new[] { word, word.ToUpperInvariant() + "_", char.ToUpperInvariant(word[0]) + word[1..] })
            .SelectMany(word => Forms, (word, form) => form.Replace("§", word, StringComparison.Ordinal)
                .Replace("«", secret[..15], StringComparison.Ordinal).Replace("»", secret[15..], StringComparison.Ordinal)).ToList();
        var compilation = SourceVerifier.Compile(texts);
        var whole = compilation.SyntaxTrees.Where(tree => texts.Contains(tree.ToString())).ToList();

        Assert.Equal(texts.Count, whole.Count);
        // A name of small letters all run together is no word.
        Assert.Empty(whole.Where(tree => WordSearch.NamesVendor(tree.GetText())).Where(tree =>
            !new EvidentCredentials(AlibabaCloudContext.Of(compilation).Tracer).In(tree, CancellationToken.None).Any()).Select(tree => tree.ToString()));
        Assert.All(Vocabulary.AlibabaWords, word => Assert.Contains(whole, tree =>
            tree.ToString().Contains($"My.{word};", StringComparison.Ordinal) && WordSearch.NamesVendor(tree.GetText())));
    }

    [Theory]
    [InlineData("Parameters, across, Lists, PROGRAM, tests", false, false)]
    [InlineData("x.oss", true, false)]
    [InlineData("OSSKey", true, false)]
    [InlineData("myStsKey", false, true)]
    [InlineData("myMnsKey", true, false)]
    [InlineData("ststoken", false, true)]
    public void Word_ThatIsPartOfAnother_CountsForNothing(string text, bool namesVendor, bool namesSts)
    {
        Assert.Equal(namesVendor, WordSearch.NamesVendor(SourceText.From(text)));
        Assert.Equal(namesSts, WordSearch.NamesSts(SourceText.From(text)));
    }
}
