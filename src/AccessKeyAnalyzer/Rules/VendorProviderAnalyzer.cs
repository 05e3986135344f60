using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2006: an SDK's own provider for the role of an instance, with a known defect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VendorProviderAnalyzer() : TreeAnalyzer(Mention.VendorProvider, ClientDescriptors.DefectiveVendorProvider)
{
    private static readonly HashSet<string> Providers = new(SdkCatalog.All.SelectMany(sdk => sdk.DefectiveProviders), StringComparer.Ordinal);

    private protected override void Analyze(TreeContext context)
    {
        foreach (var creation in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>())
        {
            // The provider itself, or its nested Builder.
            var type = context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type as INamedTypeSymbol;
            var provider = type?.ContainingType ?? type;
            if (provider is not null && Providers.Contains(EntryPointMatcher.NameOf(provider)))
            {
                context.Report(ClientDescriptors.DefectiveVendorProvider, creation, [], provider.Name);
            }
        }
    }
}
