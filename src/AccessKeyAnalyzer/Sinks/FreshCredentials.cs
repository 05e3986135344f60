using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>
/// Tells code that hands out credentials anew each time it is asked, or takes them from the invocation it serves: nothing that could expire is kept there.
/// </summary>
internal static class FreshCredentials
{
    // By their full names: others have types that are called ICredentials.
    private static readonly HashSet<string> Seams = new(
        SdkCatalog.All.SelectMany(sdk => sdk.Adapters.Select(adapter => adapter.RequiredType).Concat(sdk.Asked)),
        StringComparer.Ordinal);

    public static bool IsPartOfOne(Sink sink, SemanticModel model, CancellationToken cancellationToken) =>
        IsInsideProvider(sink.Use, model, cancellationToken) || IsOfInvocation(sink.Value, model, cancellationToken);

    // class MyProvider : ICredentialsProvider { … new BasicSessionCredentials(…) … }, and builder.Credential(() => new Credential(…))
    private static bool IsInsideProvider(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case TypeDeclarationSyntax type:
                    for (var current = model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol; current is not null; current = current.BaseType)
                    {
                        if (IsSeam(current) || current.AllInterfaces.Any(IsSeam))
                        {
                            return true;
                        }
                    }

                    break;
                // new RefreshingClient<LogClient>(provider, credentials => new LogClient(endpoint, credentials.AccessKeyId, …)): called whenever they change.
                case AnonymousFunctionExpressionSyntax lambda when model.GetTypeInfo(lambda, cancellationToken).ConvertedType
                    is INamedTypeSymbol { DelegateInvokeMethod.Parameters: [{ Type: { Name: "StsCredentials", ContainingNamespace: { } space } }] }
                        && space.ToDisplayString() == "AccessKeyAnalyzer.Credentials":
                    return true;
                // A function without parameters that returns a credential object is asked again for each request; one that returns a client is not.
                case AnonymousFunctionExpressionSyntax lambda
                    when IsResult(node, lambda)
                        && model.GetTypeInfo(lambda, cancellationToken)
                        .ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { Parameters.Length: 0, ReturnType.Name: { } returned } }
                        && returned.Contains("Credential"):
                    return true;
            }
        }

        return false;
    }

    private static bool IsSeam(INamedTypeSymbol type) => Seams.Contains(EntryPointMatcher.NameOf(type.OriginalDefinition));

    private static bool IsResult(SyntaxNode node, AnonymousFunctionExpressionSyntax function) =>
        function.Body == node
            || (node.Parent is ReturnStatementSyntax statement && statement.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() == function);

    // new OssClient(endpoint, context.Credentials.AccessKeyId, …) in a Function Compute handler: the platform renews them for each invocation.
    private static bool IsOfInvocation(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        value is MemberAccessExpressionSyntax access
        && model.GetTypeInfo(access.Expression, cancellationToken).Type is INamedTypeSymbol type
        && EntryPointMatcher.NameOf(type) == FunctionCompute.InvocationCredentials;
}
