namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>The expression that a rewrite writes for a provider.</summary>
/// <param name="Expression">C#.</param>
/// <param name="NeedsUsing">Whether it reads so only with a <c>using</c> that the file does not have yet.</param>
/// <param name="Type">What the expression is.</param>
internal sealed record ProviderText(string Expression, bool NeedsUsing, Microsoft.CodeAnalysis.ITypeSymbol Type)
{
    /// <summary>Whether only the instance's role can be had here, and not the chain.</summary>
    public bool IsRoleOnly { get; init; }

    /// <summary>What it cannot do that the key could; null where there is no such thing.</summary>
    public FormattableString? Caveat { get; init; }
}
