using System.Reflection;
using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Editors.Tests;

/// <summary>
/// What the lightbulb of an editor shows. Roslyn's service keeps the fixers of a project by the kind of file that it is asked about first, so the
/// fixes of C# and of configuration must not shut each other out, whichever file is opened first.
/// </summary>
public sealed class EditorTests
{
    private const string Baseline = "AccessKeyAnalyzer.Baseline.txt";

    private static readonly string[] OfSource = ["AKA1001", "AKA1002", "AKA1003", "AKA2001", "AKA2003", "AKA2005", "AKA2006"];
    private static readonly string[] OfConfiguration = ["AKA1101", "AKA1102", "AKA1103"];

    private static readonly string Source = $$"""
        using Aliyun.OSS;

        class C
        {
            object Id() => new OssClient("e", "{{SyntheticKey.AccessKeyId("editor")}}", "{{SyntheticKey.AccessKeySecret("editor")}}");
            object Token() => new OssClient("e", "{{SyntheticKey.StsAccessKeyId("editor")}}", "{{SyntheticKey.StsAccessKeySecret("editor")}}", "{{SyntheticKey.SecurityToken("editor")}}");
            object Given(string id, string secret) => new OssClient("e", id, secret);
            object Both(string id, string secret, Aliyun.Credentials.Client own) =>
                new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = id, AccessKeySecret = secret, Credential = own };
            object Unsigned() => new AlibabaCloud.OSS.V2.Client(new AlibabaCloud.OSS.V2.Configuration { Region = "r" });
            object Vendor() => new Aliyun.Acs.Core.Auth.InstanceProfileCredentialsProvider("role");
        }

        """;

    // One of each kind of reader; the three values stand behind the names in this order.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["appsettings.json"] = "{\n  // pair\n  \"Aliyun\": {\n    \"AccessKeyId\": \"{0}\",\n    \"AccessKeySecret\": \"{1}\",\n    \"SecurityToken\": \"{2}\"\n  }\n}\n",
        ["app.config"] = "<c>\n  <add key=\"AccessKeyId\" value=\"{0}\" />\n  <add key=\"AccessKeySecret\" value=\"{1}\" />\n  <add key=\"SecurityToken\" value=\"{2}\" />\n</c>\n",
        ["app.yml"] = "aliyun:\n  access_key_id: {0}\n  access_key_secret: {1}\n  security_token: {2}\n  region: r\n",
        ["app.ini"] = "[aliyun]\nAccessKeyId = {0}\nAccessKeySecret = {1}\nSecurityToken = {2}\n",
        ["app.toml"] = "[aliyun]\naccess_key_id = \"{0}\"\naccess_key_secret = \"{1}\"\nsecurity_token = \"{2}\"\n",
        ["Dockerfile"] = "FROM scratch\nENV ACCESS_KEY_ID={0} ACCESS_KEY_SECRET={1} SECURITY_TOKEN={2}\n",
    };

    private static readonly string[] Values = [SyntheticKey.AccessKeyId("editor"), SyntheticKey.AccessKeySecret("editor"), SyntheticKey.SecurityToken("editor")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lightbulbs_OfBothKindsOfFiles_AreShown_WhicheverIsOpenedFirst(bool sourceFirst)
    {
        var editor = new EditorFixes();
        using var workspace = new AdhocWorkspace(editor.Host);
        var project = Open(workspace);

        foreach (var isSource in new[] { sourceFirst, !sourceFirst })
        {
            foreach (var document in isSource ? project.Documents : project.AdditionalDocuments.Where(file => Settings.ContainsKey(file.Name)))
            {
                var actions = await editor.InAsync(document);

                Assert.Equal(isSource ? OfSource : OfConfiguration, actions.Select(action => action.Rule).Distinct().Order());
                var verbs = actions.Select(action => action.Action.Title.Split(' ')[0]).Distinct().Order();
                Assert.Equal(isSource ? ["Let", "Replace"] : ["Add", "Empty", "Take"], verbs);
                // Document, project and solution; Roslyn knows no scopes for other files.
                Assert.All(actions, action => Assert.Equal(isSource ? 3 : 0, action.Scopes));
                foreach (var (rule, action, _) in actions)
                {
                    await AssertMakesItsChange(document, rule, action);
                }
            }
        }
    }

    /// <summary>An action is computed when it is shown: it changes the file, or the baseline, and takes out what it speaks of.</summary>
    private static async Task AssertMakesItsChange(TextDocument document, string rule, CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var change = Assert.Single(changed.GetChanges(document.Project.Solution).GetProjectChanges());
        var path = Assert.Single(change.GetChangedDocuments().Concat(change.GetChangedAdditionalDocuments()));

        var file = (TextDocument?)changed.GetDocument(path) ?? changed.GetAdditionalDocument(path)!;
        Assert.Equal(action.Title.StartsWith("Add", StringComparison.Ordinal) ? Baseline : document.Name, file.Name);
        if (OfConfiguration.Contains(rule) && path == document.Id)
        {
            var text = (await file.GetTextAsync()).ToString();
            Assert.DoesNotContain(Values[Array.IndexOf(OfConfiguration, rule)], text, StringComparison.Ordinal);
            Assert.Equal(2, Values.Count(value => text.Contains(value, StringComparison.Ordinal)));
        }
    }

    private static Project Open(AdhocWorkspace workspace)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal));
        var references = framework.Append(typeof(StandIns.Wire).Assembly.Location).Append(typeof(IStsCredentialsProvider).Assembly.Location);
        var loader = new LoadedAssemblies();
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "App", "App", LanguageNames.CSharp, filePath: "/src/App/App.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: references.Select(path => MetadataReference.CreateFromFile(path)),
            analyzerReferences: new[] { typeof(SourceCredentialAnalyzer), typeof(AccessKeyCodeFixProvider) }
                .Select(type => new AnalyzerFileReference(type.Assembly.Location, loader))));
        solution = solution.AddDocument(DocumentId.CreateNewId(project), "C.cs", SourceText.From(Source), filePath: "/src/App/C.cs");
        foreach (var (name, text) in Settings.Append(KeyValuePair.Create(Baseline, "")))
        {
            var planted = Enumerable.Range(0, Values.Length).Aggregate(text, (all, i) => all.Replace($"{{{i}}}", Values[i], StringComparison.Ordinal));
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), name, SourceText.From(planted), filePath: "/src/App/" + name);
        }

        Assert.True(workspace.TryApplyChanges(solution));
        return workspace.CurrentSolution.GetProject(project)!;
    }

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
