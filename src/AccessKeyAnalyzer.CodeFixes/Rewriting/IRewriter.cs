using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Plans the move of entry points of one <see cref="Catalog.RewriteKind"/>.</summary>
internal interface IRewriter
{
    /// <summary>The plan, or null where the move is not safe.</summary>
    Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken);
}
