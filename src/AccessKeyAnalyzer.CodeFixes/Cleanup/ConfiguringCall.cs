using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Knows <c>services.Configure&lt;Options&gt;(o =&gt; …)</c>, which does nothing where the lambda does nothing.</summary>
internal static class ConfiguringCall
{
    private static readonly HashSet<string> Names = ["Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll"];

    /// <summary>The statement of the call that a lambda is the only argument of; null where it is another call.</summary>
    public static StatementSyntax? Of(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken) =>
        lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
        && call.Parent is ExpressionStatementSyntax statement && statement.IsRemovable()
        && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } access
        && Names.Contains(access.Name.Identifier.ValueText)
        && model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.DependencyInjection"
            ? statement : null;
}
