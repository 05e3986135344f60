using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Plans moves to a seam: those of the entry points of one <see cref="Catalog.RewriteKind"/>, or what a rule asks for where no key enters.</summary>
/// <typeparam name="TUse">What is known of the place.</typeparam>
internal interface IRewriter<in TUse>
    where TUse : SdkUse
{
    /// <summary>The plan, or null where the move is not safe.</summary>
    Task<Rewrite?> PlanAsync(TUse use, RewriteContext context, CancellationToken cancellationToken);
}
