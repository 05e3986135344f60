using System.Collections;
using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Editors.Tests;

/// <summary>The service that Visual Studio and the language server of VS Code ask for lightbulbs: Roslyn's own <c>ICodeFixService</c>, which is
/// not public and so is reached by reflection.</summary>
internal sealed class EditorFixes
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    private readonly MethodInfo _stream;
    private readonly object _service;

    public EditorFixes()
    {
        Host = MefHostServices.Create(
            MefHostServices.DefaultAssemblies.Concat([Features, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")]).Distinct());
        var exports = (CompositionContext)typeof(MefHostServices).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(field => typeof(CompositionContext).IsAssignableFrom(field.FieldType)).GetValue(Host)!;
        var type = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;
        _service = exports.GetExport(type);
        _stream = type.GetMethod("StreamFixesAsync")!;
    }

    public MefHostServices Host { get; }

    /// <summary>Our actions in a file, in the order in which the editor gets them, each with its rule.</summary>
    public async Task<IReadOnlyList<(string Rule, CodeAction Action, int Scopes)>> InAsync(TextDocument document)
    {
        var text = await document.GetTextAsync();
        var actions = new List<(string, CodeAction, int)>();
        var collections = (IAsyncEnumerable<object>)_stream.Invoke(_service, [document, new TextSpan(0, text.Length), null, CancellationToken.None])!;
        await foreach (var collection in collections)
        {
            var scopes = Get<IEnumerable>(collection, "SupportedScopes").Cast<FixAllScope>().Count();
            foreach (var fix in Get<object>(collection, "Provider").GetType().Assembly.GetName().Name == "AccessKeyAnalyzer.CodeFixes"
                ? Get<IEnumerable>(collection, "Fixes").Cast<object>() : [])
            {
                actions.AddRange(Get<IEnumerable<Diagnostic>>(fix, "Diagnostics").Select(diagnostic =>
                    (diagnostic.Id, Get<CodeAction>(fix, "Action"), scopes)));
            }
        }

        return actions;
    }

    private static T Get<T>(object owner, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return (T)(owner.GetType().GetProperty(name, Any)?.GetValue(owner) ?? owner.GetType().GetField(name, Any)!.GetValue(owner)!);
    }
}
