using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>new InstanceProfileCredentialsProvider(role)</c> becomes <c>EcsRamRoleCredentialsProvider.SharedFor(role).ForAcs()</c>, and so does its builder.
/// </summary>
internal sealed class VendorProviderRewriter : IRewriter<SdkUse>
{
    private static readonly string Provider = MetadataName.Simple(LegacyCore.Sdk.DefectiveProviders[0]);

    public static readonly Adapter Adapter = LegacyCore.Sdk.Adapters[0];

    public Task<Rewrite?> PlanAsync(SdkUse use, RewriteContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(use, context, cancellationToken));

    private static Rewrite? Plan(SdkUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not BaseObjectCreationExpressionSyntax creation || use.Model.GetTypeInfo(creation, cancellationToken).Type is not { } type)
        {
            return null;
        }

        ExpressionSyntax whole = creation;
        var role = default(ExpressionSyntax);
        if (type.Name == Provider)
        {
            role = creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        }
        else if (!ReadBuilder(ref whole, ref role))
        {
            return null;
        }

        var rewrite = new Rewrite($"{Provider}") { IsReplaced = true };
        if ((role is not null && !SideEffects.IsFree(role, use.Model, cancellationToken))
            || context.Writer.WriteRole(use, whole, role?.ToString(), cancellationToken) is not { } provider
            || !Substitution.Apply(whole, provider, use.Model, rewrite, cancellationToken))
        {
            return null;
        }

        // What names the role is named still.
        rewrite.Released.Clear();
        return rewrite;
    }

    /// <summary>Goes on to the call that builds. What is set on the way and has no counterpart must be no loss.</summary>
    private static bool ReadBuilder(ref ExpressionSyntax whole, ref ExpressionSyntax? role)
    {
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call, Name.Identifier.ValueText: var method } access
            && access.Expression == whole)
        {
            whole = call;
            var value = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
            switch (method)
            {
                case "Build":
                    return true;
                case "RoleName":
                    role = value;
                    break;
                // Ours are meant for the metadata service.
                case "ConnectTimeout" or "ReadTimeout":
                    break;
                // Ours does without a token only where there is no endpoint to get one from; who forbids that too must say so in our options.
                case "DisableIMDSv1" when value.IsKind(SyntaxKind.FalseLiteralExpression) || value.IsKind(SyntaxKind.NullLiteralExpression):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
