using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Solutions;

/// <summary>A project as another build sees it: with other preprocessor symbols, so that another branch of <c>#if</c> is
/// compiled.</summary>
internal static class OtherConfiguration
{
    /// <summary>The solution with the symbols of one project changed, so that the code at a place is compiled; null where one or two
    /// symbols do not do it.</summary>
    public static async Task<Solution?> CompilingAsync(Solution solution, DocumentId file, int position, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(file)!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (document.Project.ParseOptions is not CSharpParseOptions options
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var names = Conditions(root).SelectMany(condition => condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText).Distinct().ToList();
        return names.Select(name => new[] { name })
            .Concat(names.SelectMany((name, index) => names.Skip(index + 1).Select(other => new[] { name, other })))
            .Select(change => options.WithPreprocessorSymbols(Changed(options, change)))
            .Where(other => !CSharpSyntaxTree.ParseText(text, other, cancellationToken: cancellationToken).GetRoot(cancellationToken).LeavesOut(position))
            .Select(other => solution.WithProjectParseOptions(file.ProjectId, other)).FirstOrDefault();
    }

    /// <summary>The solution with the texts that another configuration of it was given.</summary>
    public static async Task<Solution> WithChangesAsync(this Solution solution, Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments())
            {
                solution = solution.WithDocumentText(id,
                    await after.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false));
            }

            solution = solution.RemoveDocuments(project.GetRemovedDocuments().ToImmutableArray());
        }

        return solution;
    }

    private static IEnumerable<ExpressionSyntax> Conditions(SyntaxNode root)
    {
        for (var directive = (root as CompilationUnitSyntax)?.GetFirstDirective(); directive is not null; directive =
            directive.GetNextDirective())
        {
            if (directive is ConditionalDirectiveTriviaSyntax { Condition: var condition })
            {
                yield return condition;
            }
        }
    }

    private static IEnumerable<string> Changed(CSharpParseOptions options, string[] names) =>
        options.PreprocessorSymbolNames.Except(names).Concat(names.Except(options.PreprocessorSymbolNames));
}
