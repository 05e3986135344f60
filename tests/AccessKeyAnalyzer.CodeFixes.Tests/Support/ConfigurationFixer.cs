using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>Runs the rule for configuration files and its fix.</summary>
internal static class ConfigurationFixer
{
    /// <summary>The text with a key at each <c>ID!</c> and <c>SECRET!</c>.</summary>
    public static string Planted(string text) => text.Replace("SECRET!", Key.Secret).Replace("ID!", Key.Id);

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, CancellationToken cancellationToken = default) =>
        await (await project.GetCompilationAsync(cancellationToken))!
            .WithAnalyzers([new ConfigurationCredentialAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);

    public static async Task<List<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new ConfigurationCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (registered, _) => actions.Add(registered), CancellationToken.None));
        return actions;
    }

    public static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
