using System.Reflection;
using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
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

    private static readonly string Settings = $$"""
        {
          "Aliyun": {
            "AccessKeyId": "{{SyntheticKey.AccessKeyId("editor")}}",
            "AccessKeySecret": "{{SyntheticKey.AccessKeySecret("editor")}}",
            "SecurityToken": "{{SyntheticKey.SecurityToken("editor")}}"
          }
        }

        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lightbulbs_OfBothKindsOfFiles_AreShown_WhicheverIsOpenedFirst(bool sourceFirst)
    {
        var editor = new EditorFixes();
        using var workspace = new AdhocWorkspace(editor.Host);
        var (source, settings) = Open(workspace);

        foreach (var isSource in new[] { sourceFirst, !sourceFirst })
        {
            var actions = await editor.InAsync(isSource ? source : settings);

            Assert.Equal(isSource ? OfSource : OfConfiguration, actions.Select(action => action.Rule).Distinct().Order());
            Assert.Equal(isSource ? ["Let", "Replace"] : ["Empty", "Take"], actions.Select(action => action.Title.Split(' ')[0]).Distinct().Order());
            // Document, project and solution; Roslyn knows no scopes for other files.
            Assert.All(actions, action => Assert.Equal(isSource ? 3 : 0, action.Scopes));
        }
    }

    private static (TextDocument Source, TextDocument Settings) Open(AdhocWorkspace workspace)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal));
        var references = framework.Append(typeof(StandIns.Wire).Assembly.Location).Append(typeof(IStsCredentialsProvider).Assembly.Location);
        var loader = new LoadedAssemblies();
        var (project, source, settings) = (ProjectId.CreateNewId(), "C.cs", "appsettings.json");
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "App", "App", LanguageNames.CSharp, filePath: "/src/App/App.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: references.Select(path => MetadataReference.CreateFromFile(path)),
            analyzerReferences: new[] { typeof(SourceCredentialAnalyzer), typeof(AccessKeyCodeFixProvider) }
                .Select(type => new AnalyzerFileReference(type.Assembly.Location, loader))));
        solution = solution.AddDocument(DocumentId.CreateNewId(project), source, SourceText.From(Source), filePath: "/src/App/" + source)
            .AddAdditionalDocument(DocumentId.CreateNewId(project), settings, SourceText.From(Settings), filePath: "/src/App/" + settings);
        Assert.True(workspace.TryApplyChanges(solution));
        var opened = workspace.CurrentSolution.GetProject(project)!;
        return (opened.Documents.Single(), opened.AdditionalDocuments.Single());
    }

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
