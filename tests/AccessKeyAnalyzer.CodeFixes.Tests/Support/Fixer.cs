using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>Does what an editor and <c>dotnet format</c> do: finds the diagnostics, asks for actions, applies one.</summary>
internal static class Fixer
{
    private static readonly AccessKeyCodeFixProvider Provider = new();

    // Every rule that has a fix, so that none is forgotten here.
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. OurRules.All.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => Provider.FixableDiagnosticIds.Contains(rule.Id)))];

    // A test fixes one solution in several ways; what stands in it is found once, and what can be done about it.
    private static readonly ConditionalWeakTable<Compilation, Task<ImmutableArray<Diagnostic>>> Analyzed = [];
    private static readonly ConditionalWeakTable<Solution, ConcurrentDictionary<(Diagnostic, string), ImmutableArray<CodeAction>>> Offered = [];

    /// <summary>The findings of a project, in the order in which they stand.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, ImmutableArray<string> rules)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics =
            await Analyzed.GetValue(compilation, _ => compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return
        [
            .. diagnostics.Where(diagnostic => rules.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution, ImmutableArray<string> rules) =>
        [.. (await Task.WhenAll(solution.Projects.Select(project => DiagnosticsAsync(project, rules)))).SelectMany(diagnostics => diagnostics)];

    public static async Task<ImmutableArray<CodeAction>> ActionsAsync(Solution solution, Diagnostic diagnostic)
    {
        var known = Offered.GetValue(solution, _ => []);
        var question = (diagnostic, CultureInfo.CurrentUICulture.Name);
        if (!known.TryGetValue(question, out var offered))
        {
            var actions = ImmutableArray.CreateBuilder<CodeAction>();
            await Provider.RegisterCodeFixesAsync(new CodeFixContext(
                solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            known[question] = offered = actions.ToImmutable();
        }

        return offered;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Fixes one finding after the other, each time the first that has a fix, until none has.</summary>
    public static async Task<Solution> OneByOneAsync(Solution solution, ImmutableArray<string> rules)
    {
        for (var round = 0; round < 100; round++)
        {
            var fixedSolution = await FirstAsync(solution, rules);
            if (fixedSolution is null)
            {
                return solution;
            }

            solution = fixedSolution;
        }

        throw new InvalidOperationException("Fixing does not come to an end.");
    }

    /// <summary>Fixes all, as a user does from the first finding that has a fix; null where nothing has one.</summary>
    public static async Task<Solution?> AllAsync(Solution solution, FixAllScope scope, ImmutableArray<string> rules)
    {
        foreach (var diagnostic in await DiagnosticsAsync(solution, rules))
        {
            if ((await ActionsAsync(solution, diagnostic)).FirstOrDefault() is { } first)
            {
                var context = new FixAllContext(
                    solution.GetDocument(diagnostic.Location.SourceTree)!,
                    Provider,
                    scope,
                    first.EquivalenceKey!,
                    rules,
                    new Diagnostics(rules),
                    CancellationToken.None);
                return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action ? await ApplyAsync(action) : null;
            }
        }

        return null;
    }

    private static async Task<Solution?> FirstAsync(Solution solution, ImmutableArray<string> rules)
    {
        foreach (var diagnostic in await DiagnosticsAsync(solution, rules))
        {
            if ((await ActionsAsync(solution, diagnostic)).FirstOrDefault() is { } first)
            {
                return await ApplyAsync(first);
            }
        }

        return null;
    }

    internal sealed class Diagnostics(ImmutableArray<string> rules) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await DiagnosticsAsync(project, rules);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await DiagnosticsAsync(document.Project, rules)).Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
