using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2005: a client without credentials, whose SDK sends the request unsigned instead of failing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsignedClientAnalyzer() : TreeAnalyzer(Mention.UnsignedClient, ClientDescriptors.NoCredentials)
{
    private static readonly ILookup<string, UnsignedClient> Clients = SdkCatalog.All.SelectMany(sdk => sdk.UnsignedClients)
        .ToLookup(client => MetadataName.Simple(client.Type));

    // Asked of every file, so the names are put together once.
    private static readonly (string Namespace, string Creation)[] NamedAlike =
        [.. Clients.SelectMany(clients => clients).Where(client => client.IsNamedAlike)
            .Select(client => (client.Mention, MetadataName.Simple(client.Type) + "("))];

    // All files may share the namespace, and so name no more of it than Client.
    private protected override bool MayConcern(TreeContext context, Mention gate) =>
        context.MayBear(gate)
        || SourceGate.Has(context.SemanticModel.SyntaxTree, Mention.EntryPoint, context.CancellationToken)
        && Array.Exists(NamedAlike, client =>
            AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.AllImport(client.Namespace)
            && TextSearch.Find(context.SemanticModel.SyntaxTree.GetText(context.CancellationToken), client.Creation) >= 0);

    private protected override void Analyze(TreeContext context)
    {
        foreach (var creation in NodesOf(context.SemanticModel.SyntaxTree, context).OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments }
                && MayBeClient(creation, context)
                && context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                && Clients[type.Name].FirstOrDefault(client => client.Type == EntryPointMatcher.NameOf(type)) is { } client
                && (LacksProvider(client, arguments, context) || HasUnusedCredentials(client, arguments[0].Expression, context)))
            {
                context.Report(
                    ClientDescriptors.NoCredentials, creation, [], FormattableStringFactory.Create(client.Name),
                    FormattableStringFactory.Create(client.Remedy));
            }
        }
    }

    // A file that has no name for a client can make one only where it names no type at all.
    private static IEnumerable<SyntaxNode> NodesOf(SyntaxTree tree, TreeContext context) =>
        (SourceGate.MarksOf(tree, context.CancellationToken) & (Mention.UnsignedClient | Mention.EntryPoint)) != 0
        || AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.AliasesIn(tree).Any()
            ? tree.GetRoot(context.CancellationToken).DescendantNodes()
            : SinkFinder.UnnamedIn(tree, context.CancellationToken);

    private static bool MayBeClient(BaseObjectCreationExpressionSyntax creation, TreeContext context) =>
        creation is not ObjectCreationExpressionSyntax { Type: { } type } || Clients.Contains(ExpressionName.OfType(type))
        || AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.IsAlias(type);

    private static bool LacksProvider(UnsignedClient client, SeparatedSyntaxList<ArgumentSyntax> arguments, TreeContext context) =>
        client.ProviderProperty.Length > 0 && arguments.Count == 1 && LacksProvider(client, arguments[0].Expression, context);

    // The configuration is made in this member and nothing here gives it a provider, nor anything else a chance to.
    private static bool LacksProvider(UnsignedClient client, ExpressionSyntax configuration, TreeContext context)
    {
        if (context.SemanticModel.GetSymbolInfo(configuration, context.CancellationToken).Symbol is not ILocalSymbol local)
        {
            return IsFresh(client, configuration) && !MentionsProvider(client, configuration);
        }

        var source = AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source;
        var uses = source.UsesOf(local, context.CancellationToken);
        var creations = new List<ExpressionSyntax>();
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            if (Assignment.Of(reference.GetSyntax(context.CancellationToken)) is { } write)
            {
                creations.Add(write.Value);
            }
        }

        return creations.Count > 0
            && creations.TrueForAll(c => IsFresh(client, c) && !MentionsProvider(client, c))
            && uses.All(u => u == configuration
                || (u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var set, Parent: AssignmentExpressionSyntax }
                && set != client.ProviderProperty));
    }

    private static bool IsFresh(UnsignedClient client, ExpressionSyntax configuration) => configuration switch
    {
        BaseObjectCreationExpressionSyntax => true,
        InvocationExpressionSyntax invocation => ExpressionName.OfCallee(invocation.Expression) == client.ConfigurationFactory,
        _ => false,
    };

    private static bool MentionsProvider(UnsignedClient client, ExpressionSyntax expression) =>
        expression.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == client.ProviderProperty);

    private static bool HasUnusedCredentials(UnsignedClient client, ExpressionSyntax argument, TreeContext context)
    {
        var credentials = context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type as INamedTypeSymbol;
        var derives = false;
        for (var type = credentials; type is not null; type = type.BaseType)
        {
            var name = EntryPointMatcher.NameOf(type);
            if (name == client.UsedCredentials)
            {
                return false;
            }

            // A variable of the abstract type may hold anything.
            derives |= name == client.Credentials && !SymbolEqualityComparer.Default.Equals(type, credentials);
        }

        return derives;
    }
}
