using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2004: credentials are fetched from instance metadata by hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetadataRequestAnalyzer() : TreeAnalyzer(Mention.MetadataPath, ClientDescriptors.HandWrittenMetadataRequest)
{
    // A path is no type: it stands where it is used.
    private protected override bool MayConcern(TreeContext context, Mention gate) =>
        SourceGate.Has(context.SemanticModel.SyntaxTree, gate, context.CancellationToken);

    private protected override void Analyze(TreeContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var root = tree.GetRoot(context.CancellationToken);
        foreach (var position in TextSearch.AllOf(tree.GetText(context.CancellationToken), SourceGate.CredentialsPath))
        {
            var expression = root.FindToken(position).Parent?.FirstAncestorOrSelf<ExpressionSyntax>();
            // In a comment the token is the one behind it.
            if (expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && expression.Span.Contains(position))
            {
                context.Report(ClientDescriptors.HandWrittenMetadataRequest, expression, []);
            }
        }
    }
}
