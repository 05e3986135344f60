using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>An object that is itself a provider, or is only there to be wrapped in one, gives way to the adapter.</summary>
internal sealed class WholeExpressionRewriter : IRewriter<EntryPointUse>
{
    private readonly SwitchedClients _switched = new();

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        var creation = use.Node as ExpressionSyntax;
        if (use.EntryPoint.Kind == EntryPointKind.Properties)
        {
            var assigned = AssignedObject.Of(use, cancellationToken);
            if (assigned is null || assigned.Elements.Concat(assigned.Assignments).Any(IsForAnotherIdentity))
            {
                return null;
            }

            creation = assigned.Creation;
        }

        bool IsForAnotherIdentity(AssignmentExpressionSyntax assignment) =>
            AssignedObject.PropertyName(assignment) is { } name && use.EntryPoint.NoRewriteBeside.Contains(name);

        if (creation is null || context.Provider(use, creation, cancellationToken) is not { } provider)
        {
            return null;
        }

        var rewrite = new Rewrite(use.Subject) { IsReplaced = use.EntryPoint.ClientName.Length == 0 };
        var whole = WithCarriers(creation, use, use.Model, cancellationToken);
        if (await _switched.ContainAsync(use, whole, context.Solution, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (Converts(whole, provider, use.Model, cancellationToken))
        {
            return Substitution.Apply(whole, provider, use.Model, rewrite, cancellationToken) ? rewrite : null;
        }

        if (await OwnProvider.RewriteAsync(whole, provider, use, rewrite, context.Solution, cancellationToken).ConfigureAwait(false))
        {
            return rewrite;
        }

        var carried = new List<(ExpressionSyntax Value, SemanticModel Model)>();
        var flow = new ValueFlow(context.Solution, (value, model) => IsEnd(value, model, use, carried, cancellationToken));
        if (await flow.FollowAllAsync([whole], IsOneAsync, cancellationToken).ConfigureAwait(false) && carried.Count > 0)
        {
            rewrite.Released.Add(whole);
            return carried.All(end => context.Provider(use, end.Value, cancellationToken) is { } text
                && Substitution.Apply(WithCarriers(end.Value, use, end.Model, cancellationToken), text, end.Model, rewrite, cancellationToken))
                ? rewrite
                : null;
        }

        // first ? new Credential(…) : new Credential(…)
        async Task<bool> IsOneAsync(ExpressionSyntax value) =>
            value == whole || await use.AtAsync(value, context.Solution, cancellationToken).ConfigureAwait(false) is not null;

        // Only an overload that takes a provider can take this one. One that takes any object compiles, and throws when it runs.
        return use.EntryPoint.Kind == EntryPointKind.Constructor
            && use.Model.GetTypeInfo(whole, cancellationToken).ConvertedType?.SpecialType != SpecialType.System_Object
            && Substitution.Apply(whole, provider, use.Model, rewrite, cancellationToken) ? rewrite : null;
    }

    private static bool Converts(ExpressionSyntax whole, ProviderText provider, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(whole, cancellationToken).Type is { } type
        && model.Compilation.ClassifyConversion(type, provider.Type) is { IsIdentity: true } or { IsReference: true, IsImplicit: true };

    private static bool IsEnd(
        ExpressionSyntax value,
        SemanticModel model,
        EntryPointUse use,
        List<(ExpressionSyntax Value, SemanticModel Model)> carried, CancellationToken cancellationToken)
    {
        if (Carrier(value, use, model, cancellationToken) is not null)
        {
            carried.Add((value, model));
            return true;
        }

        // Another property of what goes is written: the statement goes with the variable.
        return value.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment } access
            && access.Expression == value && assignment.Left == access;
    }

    private static ExpressionSyntax WithCarriers(ExpressionSyntax value, EntryPointUse use, SemanticModel model, CancellationToken cancellationToken)
    {
        while (Carrier(value, use, model, cancellationToken) is { } carrier)
        {
            value = carrier;
        }

        return value;
    }

    /// <summary>The creation of a carrier that takes the value as its only argument, or the lambda that returns it as what a carrier wants.</summary>
    private static ExpressionSyntax? Carrier(ExpressionSyntax value, EntryPointUse use, SemanticModel model, CancellationToken cancellationToken)
    {
        bool IsCarrier(ITypeSymbol? type) => type is INamedTypeSymbol named && use.EntryPoint.Carriers.Contains(EntryPointMatcher.NameOf(named));

        ExpressionSyntax? ByCreation(ExpressionSyntax argument) =>
            argument.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } }
            && IsCarrier(model.GetTypeInfo(creation, cancellationToken).Type) ? creation : null;

        return Lambda(value) is { } lambda
            ? ByCreation(lambda) ?? (IsCarrier(model.GetTypeInfo(lambda, cancellationToken).ConvertedType) ? lambda : null)
            : ByCreation(value);
    }

    /// <summary>The lambda that does nothing but return the value, of variables that it sets for that.</summary>
    private static LambdaExpressionSyntax? Lambda(ExpressionSyntax value) => value.Parent switch
    {
        LambdaExpressionSyntax lambda => lambda,
        ReturnStatementSyntax { Parent: BlockSyntax { Parent: LambdaExpressionSyntax lambda } block } last
            when block.Statements.All(statement => statement == last
                || statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }) => lambda,
        _ => null,
    };
}
