using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2001 without a client: requests are signed by hand with HMAC and an AccessKey secret. Reported without a fix.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestSigningAnalyzer() : TreeAnalyzer(Mention.KeyedHash, ClientDescriptors.LongLivedAccessKey)
{
    private static readonly FormattableString Signature = $"A hand-written request signature";
    private static readonly FormattableString Remedy = $"use an SDK client with the RAM role of the instance";

    private protected override void Analyze(TreeContext context)
    {
        foreach (var signature in SignaturesIn(context))
        {
            context.Report(ClientDescriptors.LongLivedAccessKey, signature, [], Signature, Remedy);
        }
    }

    private protected override bool MayConcern(TreeContext context, Mention gate) => MaySign(context);

    // Most findings of this rule are the other analyzer's, which knows of these.
    private protected override bool AnswersForBaseline => false;

    /// <summary>Takes note of the signatures in a file of which the gate is not known.</summary>
    internal static void Note(TreeContext context)
    {
        if (MaySign(context))
        {
            foreach (var signature in SignaturesIn(context))
            {
                context.Note(ClientDescriptors.LongLivedAccessKey, signature);
            }
        }
    }

    private static bool MaySign(TreeContext context) =>
        SourceGate.Has(context.SemanticModel.SyntaxTree, Mention.Vendor, context.CancellationToken) && context.MayBear(Mention.KeyedHash);

    private static IEnumerable<SyntaxNode> SignaturesIn(TreeContext context) =>
        context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes()
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
