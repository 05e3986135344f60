using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Rules;

/// <summary>Finds requests that are signed by hand with HMAC and an AccessKey secret: AKA2001 without a client, reported without a fix.</summary>
internal static class RequestSignatures
{
    /// <summary>Whether the file's text gives a reason to look for one.</summary>
    public static bool MayBeIn(TreeContext context) =>
        SourceGate.Has(context.SemanticModel.SyntaxTree, Mention.Vendor, context.CancellationToken) && context.MayBear(Mention.KeyedHash);

    /// <summary>What takes the secret.</summary>
    public static IEnumerable<SyntaxNode> In(TreeContext context) => !MayBeIn(context) ? []
        : context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes()
            .Where(node => KeyOf(node, context) is { } key && IsAccessKeySecret(key, context));

    // new HMACSHA1(key), HMACSHA256.HashData(key, data), hmac.Key = key
    private static ExpressionSyntax? KeyOf(SyntaxNode node, TreeContext context) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation when IsHmac(creation, context) =>
            arguments[0].Expression,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HashData" } access,
            ArgumentList.Arguments: { Count: > 1 } arguments
        }
            when IsHmac(access.Expression.ToString()) => arguments[0].Expression,
        AssignmentExpressionSyntax assignment when ExpressionName.OfTarget(assignment.Left) is "Key" && IsKeyOfHash(assignment.Left, context) => assignment.Right,
        _ => null,
    };

    private static bool IsHmac(BaseObjectCreationExpressionSyntax creation, TreeContext context)
    {
        var type = (creation as ObjectCreationExpressionSyntax)?.Type;
        return type is not null && IsHmac(type.ToString())
            || ((type is null || AlibabaCloudContext.Of(context.SemanticModel.Compilation).Source.Unnamed.IsAlias(type))
                && context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type is { Name: var name } && IsHmac(name));
    }

    private static bool IsHmac(string type) => type.EndsWith("HMACSHA1", StringComparison.Ordinal) || type.EndsWith("HMACSHA256", StringComparison.Ordinal);

    private static bool IsKeyOfHash(ExpressionSyntax property, TreeContext context) =>
        context.SemanticModel.GetSymbolInfo(property, context.CancellationToken).Symbol is IPropertySymbol { ContainingType.Name: var type }
            && (type is "HMAC" or "KeyedHashAlgorithm" || IsHmac(type));

    private static bool IsAccessKeySecret(ExpressionSyntax key, TreeContext context)
    {
        // A literal is AKA1002's.
        if (AlibabaCloudContext.Of(context.SemanticModel.Compilation).Tracer.Trace(key, context.CancellationToken).Count > 0)
        {
            return false;
        }

        // The RPC style signs with the secret and an ampersand; the other styles are told by the name of the secret.
        return key.DescendantNodesAndSelf().Any(n => n switch
        {
            LiteralExpressionSyntax { Token.Value: "&" } => n.Parent.IsKind(SyntaxKind.AddExpression),
            InterpolatedStringTextSyntax { TextToken.ValueText: "&" } => true,
            IdentifierNameSyntax name =>
                CredentialName.Read(name.Identifier.ValueText) is { Part: CredentialPart.AccessKeySecret, Strength: NameStrength.Certain },
            _ => false,
        });
    }
}
