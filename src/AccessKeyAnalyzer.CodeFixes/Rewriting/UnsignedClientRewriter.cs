using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Gives the configuration of an OSS v2 client the provider that it lacks, where the configuration is made.</summary>
internal sealed class UnsignedClientRewriter : IRewriter<SdkUse>
{
    private static readonly UnsignedClient Client = OssV2.Sdk.UnsignedClients[0];

    public static readonly Adapter Adapter = OssV2.Sdk.Adapters[0];

    private static readonly string Property = Client.ProviderProperty;

    public Task<Rewrite?> PlanAsync(SdkUse use, RewriteContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(use, context, cancellationToken));

    private static Rewrite? Plan(SdkUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } argument] } client
            || use.Model.GetTypeInfo(client, cancellationToken).Type is not INamedTypeSymbol type || EntryPointMatcher.NameOf(type) != Client.Type
            || context.Provider(use, client, cancellationToken) is not { } provider)
        {
            return null;
        }

        var rewrite = new Rewrite($"the OSS v2 client");
        rewrite.Import(client, provider);
        var edit = argument.Expression switch
        {
            BaseObjectCreationExpressionSyntax configuration => InInitializer(configuration, provider),
            InvocationExpressionSyntax => Edit.Insert(argument.SyntaxTree, argument.Span.End, $", {Lambda(use, argument)} => {Lambda(use, argument)}.{Property} = {provider.Expression}"),
            IdentifierNameSyntax name => AtVariable(name, use.Model, provider, cancellationToken),
            _ => null,
        };
        if (edit is not { } found)
        {
            return null;
        }

        rewrite.Edits.Add(found);
        return rewrite;
    }

    private static string Lambda(SdkUse use, SyntaxNode place) => use.Model.LookupSymbols(place.SpanStart, name: "options").IsEmpty ? "options" : "clientOptions";

    private static Edit? AtVariable(IdentifierNameSyntax name, SemanticModel model, ProviderText provider, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax configuration } => InInitializer(configuration, provider),
            VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax, Parent.Parent: LocalDeclarationStatementSyntax statement } =>
                After(LastSetting(statement, name), name, provider),
            _ => null,
        };
    }

    /// <summary>The last of the statements that set up the configuration right after its declaration.</summary>
    private static StatementSyntax LastSetting(LocalDeclarationStatementSyntax declaration, IdentifierNameSyntax name) =>
        declaration.Following().TakeWhile(statement =>
            statement is ExpressionStatementSyntax
            { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } } }
                && receiver.Identifier.ValueText == name.Identifier.ValueText).LastOrDefault() ?? declaration;

    private static Edit After(StatementSyntax statement, IdentifierNameSyntax name, ProviderText provider) =>
        Insertion.Line(statement, $"{name.Identifier.Text}.{Property} = {provider.Expression};");

    private static Edit InInitializer(BaseObjectCreationExpressionSyntax configuration, ProviderText provider) =>
        Insertion.Element(configuration, $"{Property} = {provider.Expression}");
}
