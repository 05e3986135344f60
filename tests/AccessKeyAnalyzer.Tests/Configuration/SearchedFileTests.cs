using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>No file is passed over for its size or its encoding.</summary>
public sealed class SearchedFileTests
{
    private const int Megabyte = 1024 * 1024;
    private const string Pair = """{ "Aliyun": { "AccessKeyId": "ID!", "AccessKeySecret": "SECRET!" } }""";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public async Task File_InAnyEncodingWithAByteOrderMark_IsRead(string encoding)
    {
        var text = PlantedKeys.Plant(Pair);
        using var stream = new MemoryStream([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);

        var diagnostics = await ConfigurationVerifier.Run(new InMemoryText("appsettings.json", SourceText.From(stream)));

        Assert.Equal(["AKA1101", "AKA1102"], diagnostics.Select(d => d.Id).Order());
    }

    [Theory]
    [InlineData("utf-16", "a.json", "{\r\n \"Note\": \"配置\",\r\n \"AccessKeySecret\": \"SECRET!\"\r\n}")]
    [InlineData("utf-16BE", "a.json", "{\n \"Note\": 1,\n \"AccessKeySecret\": \"SECRET!\"\n}")]
    [InlineData("utf-32", "web.config", "<a>\n\n<add key='AccessKeySecret' value='SECRET!' /></a>")]
    [InlineData("utf-32BE", ".env", "# a\r\n\r\nALIYUN_SK=SECRET!")]
    [InlineData("utf-16", "a.ini", "[oss]\r\n\r\nsk = SECRET!\r\n")]
    [InlineData("utf-16BE", "a.yml", "oss:\n\n  sk: SECRET!\n")]
    public async Task File_InWideLettersWithoutAByteOrderMark_IsReportedAtItsLine(string encoding, string path, string text)
    {
        using var stream = new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(PlantedKeys.Plant(text)));

        // As the compiler does it: UTF-8 unless a mark says otherwise.
        var finding = Assert.Single(await ConfigurationVerifier.Run(new InMemoryText(path, SourceText.From(stream))), d => d.Id != "AKA1104");

        Assert.Equal(("AKA1102", 2), (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Megabyte - 20)]
    [InlineData(Megabyte)]
    [InlineData(Megabyte + 5)]
    [InlineData(2 * Megabyte - 200)]
    [InlineData(5 * Megabyte)]
    [InlineData(50 * Megabyte)]
    public async Task Key_AnywhereInALargeFile_IsReportedOnceAtItsPlace(int before)
    {
        var text = new string('\n', before) + PlantedKeys.Plant(Pair) + new string('\n', Megabyte);

        var diagnostics = await ConfigurationVerifier.Run(new InMemoryText("appsettings.json", text));

        var found = diagnostics.Where(d => d.Id != "AKA1104").OrderBy(d => d.Id).ToList();
        Assert.Equal(["AKA1101", "AKA1102"], found.Select(d => d.Id));
        Assert.Equal(PlantedKeys.Plant("SECRET!"), text.Substring(found[1].Location.SourceSpan.Start, found[1].Location.SourceSpan.Length));
        Assert.All(found, d => Assert.Equal(before, d.Location.GetLineSpan().StartLinePosition.Line));
        var told = Assert.Single(diagnostics, d => d.Id == "AKA1104");
        Assert.Equal(DiagnosticSeverity.Info, told.Severity);
        Assert.Contains("1048576", told.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargeFile_WithNothingLikeAKey_StaysSilent() =>
        Assert.Empty(await ConfigurationVerifier.Run(new InMemoryText("dump.json", string.Concat(Enumerable.Repeat("{ \"number\": 12345678, \"word\": \"orders\" },\n", 50_000)))));
}
