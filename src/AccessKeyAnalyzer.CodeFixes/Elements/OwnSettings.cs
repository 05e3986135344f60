using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// The keys that a program puts into its own configuration or environment: <c>AddInMemoryCollection</c>, <c>SetEnvironmentVariable</c>. Those go
/// whose names no code says any more.
/// </summary>
internal static class OwnSettings
{
    private const string InMemory = "AddInMemoryCollection";
    private const string Variable = "SetEnvironmentVariable";
    private const string Vendor = "ALIBABA";

    // What reads the environment without a word of the program's, as the vendor's chains do.
    private static readonly string[] Readers =
        ["Process", "ProcessStartInfo", "EnvironmentVariableCredentialsProvider", "GetEnvironmentVariables", "AddEnvironmentVariables"];

    /// <summary>How they go; null where there are none.</summary>
    public static async Task<Shortening?> UnreadAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var gone = new List<SyntaxNode>();
        foreach (var call in (await after.TokensAsync([InMemory, Variable], cancellationToken).ConfigureAwait(false))
            .Select(name => name.Parent?.Parent?.Parent).OfType<InvocationExpressionSyntax>())
        {
            var isVariable = call.Parent is ExpressionStatementSyntax statement && statement.IsRemovable()
                && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Variable };
            foreach (var entry in isVariable ? [call.Parent!] : call.ArgumentList.DescendantNodes())
            {
                if (Name(entry) is { } name && !name.StartsWith(Vendor, StringComparison.Ordinal)
                    && new[] { name, name.Substring(name.LastIndexOf(':') + 1) } is var names
                    && (await before.TokensAsync(names, cancellationToken).ConfigureAwait(false)).Count > 1
                    && (await after.TokensAsync(isVariable ? [.. names, .. Readers] : names, cancellationToken).ConfigureAwait(false)).Count == 1)
                {
                    gone.Add(entry);
                }
            }
        }

        return Shortening.Of(gone);
    }

    // SetEnvironmentVariable("SECRET", …); ["Oss:Secret"] = "…", { "Oss:Secret", "…" } or new("Oss:Secret", "…")
    private static string? Name(SyntaxNode entry) => (entry switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }, ..] } } => name,
        _ when entry.Parent is not InitializerExpressionSyntax => null,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var name }] } } => name,
        InitializerExpressionSyntax { Expressions: [var name, _] } => name,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }, _] } => name,
        _ => null,
    }) is LiteralExpressionSyntax { Token.ValueText: { Length: > 0 } text } ? text : null;
}
