using System.Collections.Immutable;
using System.Text;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Configuration;

public sealed class ConfigurationFixTests
{
    [Theory]
    [InlineData("appsettings.json", "{\r\n  // keep\r\n  \"AccessKeyId\": \"ID!\",\r\n  \"AccessKeySecret\" : 'SECRET!', // keep\r\n}\r\n")]
    [InlineData("appsettings.json", "{ \"ConnectionStrings\": { \"Oss\": \"AccessKeyId=ID!;AccessKeySecret=SECRET!;x=1\" } }")]
    [InlineData("web.config", "<configuration>\n\t<add key=\"AccessKeyId\"   value='ID!' />\n<!-- AccessKeySecret=SECRET! --></configuration>")]
    [InlineData("deploy.yaml", "access_key_id: ID! # keep\naccess_key_secret: >-\n  SECRET!\nother: 1\n")]
    [InlineData(".env", "export ACCESS_KEY_ID=ID!\nACCESS_KEY_SECRET=\"SECRET!\"\n")]
    [InlineData("Dockerfile", "ENV ACCESS_KEY_ID=ID! \\\n  ACCESS_KEY_SECRET=SECRET!\n")]
    public async Task FixAll_OfAFile_RemovesTheValuesAndNothingElse(string path, string text)
    {
        var solution = Solution((path, text, Encoding.UTF8));

        var changed = await ApplyAllAsync(solution, FixAllScope.Project);

        Assert.Equal(text.Replace("ID!", "").Replace("SECRET!", ""), Text(changed, path).ToString());
        Assert.Empty(await DiagnosticsAsync(changed));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    public async Task Fix_OfAFile_KeepsItsEncoding(string name, bool hasMark)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(name);
        var solution = Solution(("appsettings.json", """{ "AccessKeyId": "ID!", "名": "值" }""", encoding));

        var changed = await ApplyOneAsync(solution);

        var text = Text(changed, "appsettings.json");
        Assert.Equal("""{ "AccessKeyId": "", "名": "值" }""", text.ToString());
        Assert.Equal(encoding.GetPreamble(), text.Encoding!.GetPreamble());
    }

    [Fact]
    public async Task FixAll_OfASolution_ChangesEveryFileAlsoWhereProjectsShareIt()
    {
        var solution = Solution(("appsettings.json", """{ "AccessKeyId": "ID!" }""", Encoding.UTF8), (".env", "ACCESS_KEY_SECRET=SECRET!", Encoding.UTF8));
        var second = solution.AddProject("Second", "Second", LanguageNames.CSharp)
            .AddAdditionalDocument("appsettings.json", SourceText.From("""{ "AccessKeyId": "ID!" }""".Replace("ID!", Key.Id)), filePath: "appsettings.json").Project;

        var changed = await ApplyAllAsync(second.Solution, FixAllScope.Solution);

        Assert.All(
            changed.Projects.SelectMany(project => project.AdditionalDocuments),
            document => Assert.DoesNotContain(Key.Id, document.GetTextAsync().Result.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Title_SaysThatTheKeyMustBeRevoked()
    {
        var solution = Solution(("appsettings.json", """{ "AccessKeyId": "ID!" }""", Encoding.UTF8));

        Assert.Contains("revoke", (await ActionAsync(solution)).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "FINGERPRINT \n")]
    [InlineData("# ours\n", "# ours\nFINGERPRINT \n")]
    [InlineData("# ours", "# ours\nFINGERPRINT \n")]
    [InlineData("# ours\n000000000000000000000000 a\nffffffffffffffffffffffff b\n", "# ours\n000000000000000000000000 a\nFINGERPRINT \nffffffffffffffffffffffff b\n")]
    [InlineData("FINGERPRINT\n", "FINGERPRINT\n")]
    public async Task Baseline_OfTheProject_GetsTheFingerprintInItsPlaceAndWaitsForAReason(string before, string after)
    {
        var fingerprint = CredentialDiagnostic.Fingerprint(Key.Id);
        var solution = Solution(("appsettings.json", """{ "AccessKeyId": "ID!" }""", Encoding.UTF8), (Baseline.FileName, before.Replace("FINGERPRINT", fingerprint), Encoding.UTF8));
        var action = (await ActionsAsync(solution)).Single(a => a.Title.Contains(Baseline.FileName, StringComparison.Ordinal));

        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;

        Assert.Equal(after.Replace("FINGERPRINT", fingerprint), Text(changed, Baseline.FileName).ToString());
        Assert.Single(await DiagnosticsAsync(changed));
    }

    [Fact]
    public async Task Baseline_WhereTheProjectHasNone_IsNotOffered() => Assert.DoesNotContain(
        await ActionsAsync(Solution(("appsettings.json", """{ "AccessKeyId": "ID!" }""", Encoding.UTF8))), action => action.Title.Contains(Baseline.FileName, StringComparison.Ordinal));

    private static Solution Solution(params (string Path, string Text, Encoding Encoding)[] files)
    {
        var project = new AdhocWorkspace().AddProject("First", LanguageNames.CSharp);
        foreach (var (path, text, encoding) in files)
        {
            var source = SourceText.From(ConfigurationFixer.Planted(text), encoding);
            project = project.AddAdditionalDocument(path, source, filePath: path).Project;
        }

        return project.Solution;
    }

    private static SourceText Text(Solution solution, string path) =>
        solution.Projects.First().AdditionalDocuments.Single(document => document.FilePath == path).GetTextAsync().Result;

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            found.AddRange(await ConfigurationFixer.DiagnosticsAsync(project));
        }

        return found.ToImmutable();
    }

    private static async Task<List<CodeAction>> ActionsAsync(Solution solution)
    {
        var diagnostic = (await DiagnosticsAsync(solution))[0];
        var document = solution.Projects.First().AdditionalDocuments.First(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
        return await ConfigurationFixer.ActionsAsync(document, diagnostic);
    }

    private static async Task<CodeAction> ActionAsync(Solution solution) => (await ActionsAsync(solution))[0];

    private static async Task<Solution> ApplyOneAsync(Solution solution) => await ConfigurationFixer.ChangedAsync(await ActionAsync(solution));

    private static async Task<Solution> ApplyAllAsync(Solution solution, FixAllScope scope)
    {
        var provider = new ConfigurationCodeFixProvider();
        var context = new FixAllContext(
            solution.Projects.First(), provider, scope, (await ActionAsync(solution))
                .EquivalenceKey!, provider.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        return await ConfigurationFixer.ChangedAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await ConfigurationFixer.DiagnosticsAsync(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
