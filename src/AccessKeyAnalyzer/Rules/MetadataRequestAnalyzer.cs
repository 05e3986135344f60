using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2004: credentials are fetched from instance metadata by hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetadataRequestAnalyzer() : TreeAnalyzer(ClientDescriptors.HandWrittenMetadataRequest)
{
    /// <summary>The path below which the metadata service hands out the credentials of the instance's role.</summary>
    private const string CredentialsPath = "meta-data/ram/security-credentials";

    private protected override void Analyze(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var text = tree.GetText(context.CancellationToken);
        var root = (SyntaxNode?)null;
        foreach (var position in TextSearch.AllOf(text, CredentialsPath))
        {
            root ??= tree.GetRoot(context.CancellationToken);
            var expression = root.FindToken(position).Parent?.FirstAncestorOrSelf<ExpressionSyntax>();
            if (expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
            {
                Report(context, ClientDescriptors.HandWrittenMetadataRequest, expression, []);
            }
        }
    }
}
