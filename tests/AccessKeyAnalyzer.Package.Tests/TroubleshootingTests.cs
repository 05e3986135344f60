using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Package;

public sealed class TroubleshootingTests
{
    // Where the texts of failures stand.
    private static readonly string[] Folders = ["Metadata", "Sources", "Chain", "Http", "Caching"];

    public static TheoryData<string> Failures => [.. Files().SelectMany(Texts).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Failures))]
    public void Page_ForEveryTextOfAFailure_ExplainsIt(string text) => Assert.All(
        ["nuget/troubleshooting.md", "nuget/zh-CN/troubleshooting.md"],
        page => Assert.Contains(text, File.ReadAllText(Repository.PathOf(page)), StringComparison.Ordinal));

    private static IEnumerable<string> Files() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf($"src/AccessKeyAnalyzer.Credentials/{folder}"), "*.cs"))
        .Append(Repository.PathOf("src/AccessKeyAnalyzer.Credentials/FunctionComputeCredentialsProvider.cs"));

    private static IEnumerable<string> Texts(string file) =>
        from token in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        let text = token.ValueText.Trim(' ', ':', '\'', ',', '(', ';', '.').Split(". ")[0]
        where IsReason(text) && !IsAdviceOrArgument(token)
        select text;

    // A reason stands in the middle of a message. Names, paths and formats have fewer words; advice is a sentence.
    private static bool IsReason(string text) => text.Count(c => c == ' ') >= 3 && char.IsLower(text[0]) && !text.Contains('{', StringComparison.Ordinal);

    // Advice explains itself, and an ArgumentException reaches the one who wrote the argument.
    private static bool IsAdviceOrArgument(SyntaxToken token) =>
        token.Parent!.AncestorsAndSelf().Any(node => node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "ArgumentException" or "FormatException" } })
        || token.Parent!.FirstAncestorOrSelf<SwitchExpressionArmSyntax>()?.Parent
            is SwitchExpressionSyntax { GoverningExpression: IdentifierNameSyntax { Identifier.ValueText: "exception" } };
}
