using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>What the rewriters of one run share.</summary>
internal sealed class RewriteContext(Solution solution, string? equivalenceKey)
{
    public Solution Solution => solution;

    /// <summary>How our names read; most rewriters need no more than <see cref="Provider"/>.</summary>
    public ProviderWriter Writer { get; } = new(equivalenceKey);

    /// <summary>The provider expression that fits the entry point, as it reads at that place; null where it cannot be had.</summary>
    public ProviderText? Provider(SdkUse use, SyntaxNode place, CancellationToken cancellationToken) =>
        use is EntryPointUse { EntryPoint.Type: var type } && OutdatedClient.Is(use, type) ? null
            : Writer.Write(use, place, cancellationToken) is { } provider ? provider with { Caveat = provider.Caveat ?? Caveats.Of(use) } : null;
}
