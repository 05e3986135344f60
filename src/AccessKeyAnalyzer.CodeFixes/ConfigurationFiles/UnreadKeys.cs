using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.ConfigurationKeys;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>
/// The configuration keys that a rewrite has left without a reader, in the files of all projects: a library builds the client, and the program
/// beside it has the settings. <c>dotnet format</c>, which fixes no diagnostic in a configuration file, cleans those files so.
/// </summary>
/// <param name="Values">The values that only clients needed which have moved.</param>
/// <param name="Stays">Which keys of theirs stay, and who reads them, as it stands in a title.</param>
internal sealed record UnreadKeys(IReadOnlyList<Location> Values, IReadOnlyList<FormattableString> Stays)
{
    private static readonly UnreadKeys None = new([], []);

    /// <summary>The rewritten solution with the values emptied that only the clients of <paramref name="before"/> needed.</summary>
    public static async Task<Solution> EmptyAsync(Solution before, Solution after, CancellationToken cancellationToken) =>
        await (await FindAsync(before, after, cancellationToken).ConfigureAwait(false)).EmptyAsync(after, cancellationToken).ConfigureAwait(false);

    /// <summary>The rewritten solution without the values.</summary>
    public async Task<Solution> EmptyAsync(Solution after, CancellationToken cancellationToken) =>
        Values.Count == 0 ? after : await FileChanges.EmptyAsync(after, Values, cancellationToken).ConfigureAwait(false);

    /// <summary>The keys of the clients that <paramref name="after"/> has moved.</summary>
    public static async Task<UnreadKeys> FindAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (!before.Projects.Any(project => project.AdditionalDocuments.Any()))
        {
            return None;
        }

        var changed = after.GetChanges(before).GetProjectChanges().Select(change => change.ProjectId).ToList();
        var clients = await ContextsOfAsync(changed.Select(id => before.GetProject(id)!), cancellationToken).ConfigureAwait(false);
        if (!clients.Any(client => HasReads(client, cancellationToken)))
        {
            return None;
        }

        var keys = SinkKeys.Of(await ContextsOfAsync(before.Projects, cancellationToken).ConfigureAwait(false), cancellationToken).All.ToList();
        var programs = await ContextsOfAsync(after.Projects, cancellationToken).ConfigureAwait(false);
        var needed = SinkKeys.Of(programs, cancellationToken).All.ToLookup(key => key.FullName, StringComparer.OrdinalIgnoreCase);
        var unread = new List<SinkKey>();
        var stays = new List<FormattableString>();
        foreach (var key in keys.Where(key => !needed.Contains(key.FullName)))
        {
            if (programs.Select(program => ReaderOf(program, key, cancellationToken)).FirstOrDefault(reader => reader is not null) is { } reader)
            {
                stays.Add($"{key.FullName} stays because {reader} reads it");
            }
            else
            {
                unread.Add(key);
            }
        }

        return new(await ValuesAsync(before, new SinkKeys(unread), cancellationToken).ConfigureAwait(false), stays);
    }

    private static bool HasReads(AlibabaCloudContext client, CancellationToken cancellationToken) =>
        KeyReads.Of(client, cancellationToken) is { Properties.Count: > 0 } or { Keys.Count: > 0 };

    private static async Task<List<AlibabaCloudContext>> ContextsOfAsync(IEnumerable<Project> projects, CancellationToken cancellationToken)
    {
        var contexts = new List<AlibabaCloudContext>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                contexts.Add(AlibabaCloudContext.Of(compilation));
            }
        }

        return contexts;
    }

    /// <summary>Who else needs the value: a hand-written signature, a page that shows it. Null where nobody does.</summary>
    private static string? ReaderOf(AlibabaCloudContext program, SinkKey key, CancellationToken cancellationToken)
    {
        if (key.Property is not { } property)
        {
            return program.Source.Compilation.SyntaxTrees
                .Select(tree => (tree, position: TextSearch.Find(tree.GetText(cancellationToken), key.Name + "\"")))
                .Where(found => found.position >= 0).Select(found => NameOf(program, found.tree, found.position, cancellationToken)).FirstOrDefault();
        }

        // The property is another object in each compilation.
        var owner = property.ContainingType.ToDisplayString();
        return program.Source.Mentions(property.Name, cancellationToken).Where(mention =>
                Assignment.Through(mention) is null
                && program.Source.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, cancellationToken).Symbol is IPropertySymbol mentioned
                && mentioned.ContainingType.ToDisplayString() == owner)
            .Select(mention => NameOf(program, mention.SyntaxTree, mention.SpanStart, cancellationToken)).FirstOrDefault();
    }

    private static string NameOf(AlibabaCloudContext program, SyntaxTree tree, int position, CancellationToken cancellationToken) =>
        program.Source.ModelOf(tree).GetEnclosingSymbol(position, cancellationToken) switch
        {
            INamespaceSymbol or null => Path.GetFileName(tree.FilePath),
            { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => Path.GetFileName(tree.FilePath),
            var symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        };

    private static async Task<IReadOnlyList<Location>> ValuesAsync(Solution solution, SinkKeys keys, CancellationToken cancellationToken)
    {
        var locations = new List<Location>();
        foreach (var document in solution.Projects.SelectMany(project => project.AdditionalDocuments)
            .GroupBy(document => document.FilePath).Select(file => file.First()))
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
