using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Knows <c>services.Configure&lt;Options&gt;(o =&gt; …)</c>, which does nothing where the lambda does nothing.</summary>
internal static class ConfiguringCall
{
    private static readonly HashSet<string> Names = ["Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll"];

    /// <summary>What goes with the lambda of such a call: the statement, or the link of a chain; null where it is another call.</summary>
    public static SyntaxNode? Of(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken) =>
        lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
        && call.Expression is MemberAccessExpressionSyntax access && Names.Contains(access.Name.Identifier.ValueText)
        && model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() is { } space ? (access.Expression, space) switch
        {
            (IdentifierNameSyntax or MemberAccessExpressionSyntax, "Microsoft.Extensions.DependencyInjection")
                when call.Parent is ExpressionStatementSyntax statement && statement.IsRemovable() => statement,
            // services.AddOptions<Options>().Configure(…)
            (InvocationExpressionSyntax, "Microsoft.Extensions.Options") => call.ArgumentList,
            _ => null,
        } : null;
}
