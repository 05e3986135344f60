using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>builder.AccessKeyId(id).AccessKeySecret(secret)</c> becomes <c>builder.CredentialsProvider(provider)</c>, in one chain or in several statements.
/// </summary>
internal sealed class BuilderMethodRewriter : IRewriter<EntryPointUse>
{
    public Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(use, context, cancellationToken));

    private static Rewrite? Plan(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not InvocationExpressionSyntax call || context.Provider(use, call, cancellationToken) is not { } provider)
        {
            return null;
        }

        var calls = Chains(call, use, cancellationToken).SelectMany(Calls).ToList();
        var slots = calls.Where(each => EntryPointFinder.Row(each, use.Model, cancellationToken) is { } row
            && row.Type == use.EntryPoint.Type && row.Rewrite == use.EntryPoint.Rewrite).OrderBy(each => each.Span.End).ToList();
        if (!slots.All(CanGo))
        {
            return null;
        }

        // What is built: the type around the builder's.
        var rewrite = new Rewrite($"{MetadataName.Simple(use.EntryPoint.Type.Substring(0, use.EntryPoint.Type.LastIndexOf('+')))}");
        var hasProvider = calls.Any(each => NameOf(each).Identifier.ValueText == use.EntryPoint.ProviderSlot);
        foreach (var slot in slots)
        {
            if (!hasProvider)
            {
                hasProvider = true;
                var from = NameOf(slot);
                rewrite.Edits.Add(new Edit(slot.SyntaxTree, TextSpan.FromBounds(from.SpanStart, slot.Span.End), $"{use.EntryPoint.ProviderSlot}({provider.Expression})"));
                rewrite.Import(slot, provider);
            }
            else if (!Remove(slot, rewrite))
            {
                return null;
            }

            rewrite.Released.Add(slot.ArgumentList);
        }

        return rewrite;
    }

    private static bool CanGo(InvocationExpressionSyntax slot) =>
        !slot.ArgumentList.HasInnerDirective() && slot.ArgumentList.Arguments.All(argument => SideEffects.CanBeDropped(argument.Expression));

    private static bool Remove(InvocationExpressionSyntax slot, Rewrite rewrite)
    {
        if (slot.Parent is ExpressionStatementSyntax statement && Receiver(slot) is IdentifierNameSyntax)
        {
            rewrite.Removed.Add(statement);
            return statement.IsRemovable();
        }

        rewrite.Edits.Add(Removal.Link(slot));
        return slot.IsRemovableLink();
    }

    /// <summary>The chain that the call stands in, and the others of the same builder if a local variable holds it.</summary>
    private static IEnumerable<ExpressionSyntax> Chains(InvocationExpressionSyntax call, EntryPointUse use, CancellationToken cancellationToken)
    {
        var chain = Outermost(call);
        return Variable(chain, use, cancellationToken) is { } builder
            ? Body.Around(call).DescendantNodes()
                .Select(node => node switch
                {
                    IdentifierNameSyntax name when SymbolEqualityComparer.Default.Equals(use.Model.GetSymbolInfo(name, cancellationToken).Symbol, builder) =>
                        Outermost(name),
                    VariableDeclaratorSyntax declarator
                        when SymbolEqualityComparer.Default.Equals(use.Model.GetDeclaredSymbol(declarator, cancellationToken), builder) =>
                            declarator.Initializer?.Value,
                    _ => null,
                })
                .OfType<ExpressionSyntax>()
            : [chain];
    }

    private static ILocalSymbol? Variable(ExpressionSyntax chain, EntryPointUse use, CancellationToken cancellationToken) =>
        chain.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && use.Model.GetTypeInfo(chain, cancellationToken).Type is INamedTypeSymbol type && EntryPointMatcher.NameOf(type) == use.EntryPoint.Type
                ? use.Model.GetDeclaredSymbol(declarator, cancellationToken) as ILocalSymbol
                : use.Model.GetSymbolInfo(Calls(chain).Select(Receiver).LastOrDefault() ?? chain, cancellationToken).Symbol as ILocalSymbol;

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == expression)
        {
            expression = call;
        }

        return expression;
    }

    /// <summary>The calls of a chain, the last first.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Calls(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call)
        {
            yield return call;
            chain = Receiver(call);
        }
    }

    private static ExpressionSyntax Receiver(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression;

    private static SimpleNameSyntax NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name;
}
