using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.ConfigurationKeys;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>
/// Empties the configuration keys that a rewrite has left without a reader, so that <c>dotnet format</c>, which fixes no diagnostic in a
/// configuration file, cleans those files too.
/// </summary>
internal static class UnreadKeys
{
    /// <summary>The rewritten solution with the values emptied that only the clients of <paramref name="before"/> needed.</summary>
    public static async Task<Solution> EmptyAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var locations = new List<Location>();
        List<AlibabaCloudContext>? programs = null;
        foreach (var projectId in after.GetChanges(before).GetProjectChanges().Select(change => change.ProjectId))
        {
            var project = before.GetProject(projectId)!;
            if (!project.AdditionalDocuments.Any() || await ContextOfAsync(project, cancellationToken).ConfigureAwait(false) is not { } context)
            {
                continue;
            }

            var keys = SinkKeys.Of(context, cancellationToken).All.ToList();
            if (keys.Count > 0)
            {
                programs ??= await ContextsOfAsync(after, cancellationToken).ConfigureAwait(false);
                var needed = new HashSet<string>(
                    programs.SelectMany(program => SinkKeys.Of(program, cancellationToken).All).Select(key => key.FullName), StringComparer.OrdinalIgnoreCase);
                var unread = keys.Where(key => !needed.Contains(key.FullName) && !programs.Exists(program => Reads(program, key, cancellationToken)));
                locations.AddRange(await ValuesAsync(project, new SinkKeys(unread), cancellationToken).ConfigureAwait(false));
            }
        }

        return locations.Count == 0 ? after : await EmptiedValues.InAsync(after, locations, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<AlibabaCloudContext>> ContextsOfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var contexts = new List<AlibabaCloudContext>();
        foreach (var project in solution.Projects)
        {
            if (await ContextOfAsync(project, cancellationToken).ConfigureAwait(false) is { } context)
            {
                contexts.Add(context);
            }
        }

        return contexts;
    }

    private static async Task<AlibabaCloudContext?> ContextOfAsync(Project project, CancellationToken cancellationToken) =>
        project.Language == LanguageNames.CSharp && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? AlibabaCloudContext.Of(compilation)
            : null;

    // Other code may need the value: a hand-written signature, a page that shows it.
    private static bool Reads(AlibabaCloudContext program, SinkKey key, CancellationToken cancellationToken)
    {
        if (key.Property is not { } property)
        {
            return program.Source.Compilation.SyntaxTrees.Any(tree => TextSearch.Find(tree.GetText(cancellationToken), key.Name + "\"", 0) >= 0);
        }

        // The property is another object in each compilation.
        var owner = property.ContainingType.ToDisplayString();
        return program.Source.Mentions(property.Name, cancellationToken).Any(mention =>
            Assignment.Through(mention) is null
            && program.Source.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, cancellationToken).Symbol is IPropertySymbol mentioned
            && mentioned.ContainingType.ToDisplayString() == owner);
    }

    private static async Task<IEnumerable<Location>> ValuesAsync(Project project, SinkKeys keys, CancellationToken cancellationToken)
    {
        var locations = new List<Location>();
        foreach (var document in project.AdditionalDocuments)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (document.FilePath is not { } path || ConfigurationFormat.Of(path) is not { } format
                || text.Length > ConfigurationFile.Largest || !keys.AreMentionedIn(text.ToString()))
            {
                continue;
            }

            locations.AddRange(ConfigurationScan.Of(text.ToString(), format, keys, cancellationToken).Findings
                .Where(finding => finding.Key is not null)
                .Select(finding => TextSpan.FromBounds(finding.Span.Start, finding.Span.End))
                .Select(span => Location.Create(path, span, text.Lines.GetLinePositionSpan(span))));
        }

        return locations;
    }
}
