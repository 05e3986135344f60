using Verify = AccessKeyAnalyzer.Tests.Rules.SourceVerifier;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Options that copy from each other are followed together, however many they are.</summary>
public sealed class CopyTests
{
    private const int Many = 120;

    [Fact]
    public async Task Value_ThatGoesThroughACircleOfCopies_IsFollowedToTheFarEnd() =>
        await Verify.Files(Circle(Many, i => i == 0 ? "{|AKA1002:{{SEC}}|}" : "", hasClient: i => i == Many / 2));

    [Fact]
    public async Task Value_ThatGoesThroughAChainOfCopies_IsFollowedToTheFarEnd() =>
        await Verify.Files(Circle(Many, i => i == 0 ? "{|AKA1002:{{SEC}}|}" : "", hasClient: i => i == Many - 1, isClosed: false));

    [Fact]
    public async Task Values_OfMoreClassesThanAlternativesAreKept_AreAllFoundWhereTheyAreUsed() =>
        await Verify.Files(Circle(24, i => $"{{|AKA1002:{{{{SEC:k{i}}}}}|}}", hasClient: _ => true));

    // Each class copies from the one before; in a circle the first copies from the last.
    private static string Circle(int classes, Func<int, string> value, Func<int, bool> hasClient, bool isClosed = true) => string.Join(
        "\n",
        Enumerable.Range(0, classes).Select(i => $$"""
            class Options{{i}}
            {
                public string Held { get; set; } = "{{value(i)}}";
                {{(i > 0 || isClosed ? $"public void From(Options{(i + classes - 1) % classes} other) {{ Held = other.Held; }}" : "")}}
                {{(hasClient(i) ? "public object Client(string id) => new Aliyun.OSS.OssClient(\"e\", id, Held);" : "")}}
            }
            """));
}
