using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Plans what a rule about clients asks for where no key enters: the rule's location is what is rewritten.</summary>
internal interface IRuleRewriter
{
    /// <summary>The adapter that fits, by method name.</summary>
    string AdapterMethod { get; }

    /// <summary>The plan, or null where the move is not safe.</summary>
    Rewrite? Plan(ClientUse use, RewriteContext context, CancellationToken cancellationToken);
}
