using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2006: the legacy core's own metadata provider.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VendorProviderAnalyzer() : TreeAnalyzer(SourceMark.VendorProvider, ClientDescriptors.DefectiveVendorProvider)
{
    private const string Provider = "InstanceProfileCredentialsProvider";

    private protected override void Analyze(TreeContext context)
    {
        foreach (var creation in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            // The provider itself, or its nested Builder.
            var type = context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type;
            var provider = type?.Name == Provider ? type : type?.ContainingType;
            if (provider?.Name == Provider && provider.ContainingNamespace.ToDisplayString() == "Aliyun.Acs.Core.Auth")
            {
                context.Report(ClientDescriptors.DefectiveVendorProvider, creation, [], Provider);
            }
        }
    }
}
