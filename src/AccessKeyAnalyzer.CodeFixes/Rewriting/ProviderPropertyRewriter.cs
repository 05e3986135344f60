using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Providers;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>new Config { AccessKeyId = …, AccessKeySecret = … }</c> becomes <c>new Config { Credential = provider }</c>, and so do assignments in
/// statements. Every key goes: one pair that stays wins over the provider silently.
/// </summary>
internal sealed class ProviderPropertyRewriter : IRewriter<EntryPointUse>
{
    private readonly ReadKeys _reads = new();

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (AssignedObject.Of(use, cancellationToken) is not { } target
            || target.Initializer?.HasInnerDirective() == true
            || ExistingProviders.Of(use, target, cancellationToken) is not { } providers
            || context.Provider(use, use.Node, cancellationToken) is not { } provider)
        {
            return null;
        }

        var elements = target.Elements.Where(element => Goes(element, use)).ToList();
        var statements = target.Assignments.Where(assignment => Goes(assignment, use)).ToList();
        if (!elements.Concat(statements).All(assignment => SideEffects.CanBeDropped(assignment.Right)) || !statements.All(IsStatement))
        {
            return null;
        }

        var rewrite = new Rewrite(use.Subject) { Readers = await _reads.OfAsync(use, target, context.Solution, cancellationToken).ConfigureAwait(false) };
        RewriteInitializer(use, target, elements, providers, provider, rewrite);
        return RewriteStatements(use, statements, providers, provider, rewrite, cancellationToken) ? rewrite : null;
    }

    private static void RewriteInitializer(
        EntryPointUse use, AssignedObject target, List<AssignmentExpressionSyntax> elements, ExistingProviders providers, ProviderText provider,
            Rewrite rewrite)
    {
        if (!elements.Any(element => use.IsSlot(AssignedObject.PropertyName(element))))
        {
            return;
        }

        var hasProvider = providers.AreThereFor(target.Initializer!);
        if (!hasProvider)
        {
            rewrite.Replace(elements[0], provider, use.EntryPoint.ProviderSlot + " = ");
            providers.AddTo(target.Initializer!);
        }

        rewrite.Edits.AddRange(hasProvider ? Removal.Elements(target.Initializer!, elements)
            : Removal.Items<ExpressionSyntax>(target.Initializer!.Expressions, [.. elements.Skip(1)], elements[0]));
        rewrite.Released.AddRange(elements.Select(element => element.Right));
    }

    private static bool RewriteStatements(
        EntryPointUse use, List<AssignmentExpressionSyntax> statements, ExistingProviders providers, ProviderText provider, Rewrite rewrite,
            CancellationToken cancellationToken)
    {
        foreach (var assignment in statements)
        {
            var isSlot = use.IsSlot(AssignedObject.PropertyName(assignment));
            // Each path that set the keys sets the provider, unless it has one.
            if (isSlot && !providers.AreThereFor(assignment))
            {
                rewrite.Replace(assignment, provider,
                    $"{Receiver(assignment)}{use.EntryPoint.ProviderSlot} = ");
                providers.AddTo(assignment);
            }
            else if (Statement(assignment) is { } statement && EmptiedStatements.CanGo(statement, use.Model, cancellationToken))
            {
                rewrite.Removed.Add(statement);
            }
            else
            {
                return false;
            }

            rewrite.Released.Add(assignment.Right);
        }

        return true;
    }

    private static string Receiver(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax => "",
        var left => $"{(left as MemberAccessExpressionSyntax)?.Expression}.",
    };

    private static bool Goes(AssignmentExpressionSyntax assignment, EntryPointUse use) => AssignedObject.PropertyName(assignment) switch
    {
        // Only the type that asks for the pair; ecs_ram_role and the like have no keys beside them.
        "Type" => assignment.Right is LiteralExpressionSyntax { Token.ValueText: "access_key" or "sts" },
        // No provider: it gives way to one.
        var name when name == use.EntryPoint.ProviderSlot => ValueSyntax.IsNull(assignment.Right),
        var name => use.IsSlot(name),
    };

    private static ExpressionStatementSyntax? Statement(AssignmentExpressionSyntax assignment) =>
        (assignment.Parent as ConditionalAccessExpressionSyntax ?? (SyntaxNode)assignment).Parent as ExpressionStatementSyntax;

    private static bool IsStatement(AssignmentExpressionSyntax assignment) =>
        Statement(assignment) is not null || (assignment.Parent is LambdaExpressionSyntax lambda && lambda.Body == assignment);
}
