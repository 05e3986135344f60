using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2005: a client without credentials, whose SDK sends the request unsigned instead of failing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsignedClientAnalyzer() : TreeAnalyzer(SourceMark.UnsignedClient, ClientDescriptors.NoCredentials)
{
    private const string OssV2 = "AlibabaCloud.OSS.V2";
    private const string ProviderProperty = "CredentialsProvider";

    // All files may share the namespace, and so name no more of it than Client.
    private protected override bool MayConcern(TreeContext context, SourceMark gate) =>
        context.MayBear(gate)
        || (AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.AllImport(OssV2)
            && TextSearch.Find(context.SemanticModel.SyntaxTree.GetText(context.CancellationToken), "Client(", 0) >= 0);

    private protected override void Analyze(TreeContext context)
    {
        foreach (var creation in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments }
                || !MayBeClient(creation, context)
                || context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol constructor)
            {
                continue;
            }

            var client = constructor.ContainingType;
            if (client.Name == "Client" && client.ContainingNamespace.ToDisplayString() == OssV2 && arguments.Count == 1
                && LacksProvider(arguments[0].Expression, context))
            {
                context.Report(ClientDescriptors.NoCredentials, creation, [], "OSS v2's Client", $"set {ProviderProperty} of its Configuration");
            }
            else if (client.Name == "MNSClient" && IsIgnoredByMns(context.SemanticModel.GetTypeInfo(arguments[0].Expression, context.CancellationToken).Type))
            {
                context.Report(ClientDescriptors.NoCredentials, creation, [], client.Name, "it asks a provider only if that derives from BasicServiceCredentials");
            }
        }
    }

    private static bool MayBeClient(BaseObjectCreationExpressionSyntax creation, TreeContext context) =>
        creation is not ObjectCreationExpressionSyntax { Type: { } type } || SourceName.OfType(type) is "Client" or "MNSClient"
        || AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.IsAlias(type);

    // The configuration is made in this member and nothing here gives it a provider, nor anything else a chance to.
    private static bool LacksProvider(ExpressionSyntax configuration, TreeContext context)
    {
        if (context.SemanticModel.GetSymbolInfo(configuration, context.CancellationToken).Symbol is not ILocalSymbol local)
        {
            return IsFreshConfiguration(configuration) && !MentionsProvider(configuration);
        }

        var body = Body.Around(configuration);
        var uses = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == local.Name && n != configuration).ToList();
        var creations = new List<ExpressionSyntax>();
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            if (Write.Of(reference.GetSyntax(context.CancellationToken)) is { } write)
            {
                creations.Add(write.Value);
            }
        }

        return creations.Count > 0
            && creations.TrueForAll(c => IsFreshConfiguration(c) && !MentionsProvider(c))
            && uses.TrueForAll(u => u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ProviderProperty, Parent: AssignmentExpressionSyntax });
    }

    private static bool IsFreshConfiguration(ExpressionSyntax expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax => true,
        InvocationExpressionSyntax invocation => CallTracer.NameOf(invocation.Expression) == "LoadDefault",
        _ => false,
    };

    private static bool MentionsProvider(ExpressionSyntax expression) =>
        expression.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == ProviderProperty);

    private static bool IsIgnoredByMns(ITypeSymbol? credentials)
    {
        var derives = false;
        for (var type = credentials; type is not null; type = type.BaseType)
        {
            if (type.Name == "BasicServiceCredentials")
            {
                return false;
            }

            // A variable of the abstract type may hold anything.
            derives |= type.Name == "ServiceCredentials" && !SymbolEqualityComparer.Default.Equals(type, credentials);
        }

        return derives;
    }
}
