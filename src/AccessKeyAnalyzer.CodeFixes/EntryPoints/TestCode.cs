using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>Tells tests and fakes, which pass made-up keys on purpose: what they build reaches no cloud, and with a provider it would try to.</summary>
internal sealed class TestCode
{
    // Of xUnit, NUnit, MSTest and TUnit.
    private static readonly HashSet<string> Attributes =
        ["Fact", "Theory", "InlineData", "MemberData", "Test", "TestCase", "TestFixture", "TestMethod", "DataTestMethod", "DataRow", "TestClass", "SkippableFact", "SkippableTheory"];

    private static readonly string[] Doubles = ["fake", "mock", "stub"];

    private readonly Dictionary<ProjectId, bool> _projects = [];

    /// <summary>Whether the place belongs to a project of tests, or to a fake.</summary>
    public async Task<bool> ContainsAsync(Location place, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(place.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return false;
        }

        if (!_projects.TryGetValue(document.Project.Id, out var hasTests))
        {
            foreach (var other in document.Project.Documents)
            {
                hasTests = hasTests || await HasTestsAsync(other, cancellationToken).ConfigureAwait(false);
            }

            _projects.Add(document.Project.Id, hasTests);
        }

        return hasTests
            || (root.FullSpan.Contains(place.SourceSpan) && root.FindNode(place.SourceSpan).Ancestors().OfType<TypeDeclarationSyntax>()
                .Any(type => Words.Split(type.Identifier.ValueText).Any(Doubles.Contains)));
    }

    private static async Task<bool> HasTestsAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return Attributes.Any(name => TextSearch.Find(text, name) >= 0)
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && root.DescendantNodes().OfType<AttributeSyntax>()
            .Any(attribute => attribute.Parent?.Parent is MethodDeclarationSyntax or TypeDeclarationSyntax && IsOfTests(attribute));
    }

    private static bool IsOfTests(AttributeSyntax attribute)
    {
        var name = ExpressionName.OfType(attribute.Name);
        return Attributes.Contains(name) || (name.EndsWith("Attribute", StringComparison.Ordinal) && Attributes.Contains(name.Substring(0, name.Length - "Attribute".Length)));
    }
}
