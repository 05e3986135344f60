using Verify = AccessKeyAnalyzer.Tests.Rules.SourceVerifier;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A text of which some parts are known only when the program runs.</summary>
public sealed class JoinedTextTests
{
    [Theory]
    [InlineData("""var url = $"https://host/?AccessKeyId={|AKA1001:{{ID}}|}&t={Get()}";""")]
    [InlineData("""var url = $"https://host/{Get()}?AccessKeyId={|AKA1001:{{ID}}|}";""")]
    [InlineData("""var text = $"user={Get()};AccessKeySecret={|AKA1002:{{SEC:a}}|};";""")]
    [InlineData("""var text = $"{Get()}:{|AKA1001:{{ID}}|}:{|AKA1002:{{SEC:a}}|}:{Get()}";""")]
    [InlineData("""var text = "user=" + Get() + ";AccessKeySecret={|AKA1002:{{SEC:a}}|};";""")]
    [InlineData("""var text = $"{DateTime.Now:O} {{{Get()}}} {|AKA1001:{{ID}}|}";""")]
    [InlineData("""var name = "AccessKeySecret"; var text = $"{name}={|AKA1002:{{SEC:a}}|} {Get()}";""")]
    public Task Key_BesideAPartThatIsNotKnown_IsFound(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""var text = $"AccessKeySecret={Get()} checksum={{SEC:a}}";""")]
    [InlineData("""var text = "AccessKeySecret=" + Get() + " etag {{SEC:a}} " + Get();""")]
    [InlineData("""var text = $"{Get()}AccessKeySecret";""")]
    public Task Value_BehindAPartThatIsNotKnown_IsNotNamedByWhatStandsBeforeThatPart(string statements) => Verify.Statements(statements);
}
