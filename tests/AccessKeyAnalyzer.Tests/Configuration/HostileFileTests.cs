using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>Files that are made to blow up whoever reads them, and files that are gone when they are read.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public Task Entities_ThatStandForABillionOthers_AreNotExpanded() => ConfigurationVerifier.Verify(
        "web.config",
        $"""
        <!DOCTYPE laughs [
          <!ENTITY e0 "ha">
          {string.Join("\n  ", Enumerable.Range(1, 40).Select(i => $"<!ENTITY e{i} \"{Repeat($"&e{i - 1};", 10)}\">"))}
          <!ENTITY outside SYSTEM "file:///etc/passwd">
        ]>
        <configuration><appSettings>
          <add key="Laugh" value="&e40;&outside;" />
          <add key="AccessKeySecret" value="[|SECRET!|]" />
        </appSettings></configuration>
        """);

    [Fact]
    public Task Aliases_ThatStandForABillionOthers_AreNotExpanded() => ConfigurationVerifier.Verify(
        "compose.yaml",
        $"""
        a0: &a0 [ha, ha]
        {string.Join("\n", Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]"))}
        loop: &loop [*loop]
        all: *a40
        aliyun:
          access_key_secret: [|SECRET!|]
        """);

    [Fact]
    public Task Base64_OfBase64OfBase64_IsNotFollowedForEver() => ConfigurationVerifier.Verify(
        "secret.yaml",
        $"""
        kind: Secret
        data:
          deep: {Enumerable.Range(0, 24).Aggregate("LTAI", (inner, _) => Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)))}
          zeros: {Convert.ToBase64String(new byte[300_000])}
        stringData:
          access_key_secret: [|SECRET!|]
        """);

    [Fact]
    public Task Line_OfAMegabyte_IsReadLikeAnyOther() => ConfigurationVerifier.Verify(
        "app.min.json",
        $$"""{"noise":"{{Repeat("AccessKeySecret=,", 50_000)}}","AccessKeySecret":"[|SECRET!|]"}""");

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("AccessKeyAnalyzer.Baseline.txt")]
    public async Task File_ThatIsGoneWhenItIsRead_IsTheCompilersToReport(string path)
    {
        var found = await ConfigurationVerifier.Run([new GoneText(path), new InMemoryText("web.config", PlantedKeys.Plant("<add key=\"AccessKeyId\" value=\"ID!\" />"))]);

        Assert.Equal("AKA1101", Assert.Single(found).Id);
    }

    [Fact]
    public async Task File_ThatIsAnotherEachTimeItIsRead_IsReportedWithinOneOfItsTexts()
    {
        string[] texts = [.. Enumerable.Range(0, 16).Select(i => PlantedKeys.Plant($"{Repeat("\n", 16 - i)}<add key=\"AccessKeyId\" value=\"ID!\" />"))];

        var found = await ConfigurationVerifier.Run([new ChangingText("web.config", texts)]);

        var finding = Assert.Single(found);
        Assert.Equal("AKA1101", finding.Id);
        Assert.Contains(texts, text =>
            finding.Location.SourceSpan.End <= text.Length
                && SourceText.From(text).Lines.GetTextSpan(finding.Location.GetLineSpan().Span) == finding.Location.SourceSpan);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // How the compiler tells that it could not read a file.
    private sealed class GoneText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }

    private sealed class ChangingText(string path, string[] texts) : AdditionalText
    {
        private int _reads;

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => SourceText.From(texts[_reads++ % texts.Length], Encoding.UTF8);
    }
}
