using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.CodeFixes.Flow;
using AccessKeyAnalyzer.CodeFixes.Providers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>new Config { AccessKeyId = …, AccessKeySecret = … }</c> becomes <c>new Config { Credential = provider }</c>, and so do assignments in
/// statements. Every key goes: one pair that stays wins over the provider silently.
/// </summary>
internal sealed class ProviderPropertyRewriter : IRewriter
{
    public Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(use, context, cancellationToken));

    private static Rewrite? Plan(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (AssignedObject.Of(use, cancellationToken) is not { } target
            || target.IsRead(use.IsSlot)
            || target.Initializer?.HasInnerDirective() == true
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

        var rewrite = new Rewrite($"the {use.Sdk.Name} client");
        var isInitialized = RewriteInitializer(use, target, elements, provider, rewrite);
        return RewriteStatements(use, target, statements, isInitialized, provider, rewrite) ? rewrite : null;
    }

    /// <summary>Whether the initialiser gives the object its provider.</summary>
    private static bool RewriteInitializer(
        EntryPointUse use, AssignedObject target, List<AssignmentExpressionSyntax> elements, ProviderText provider, Rewrite rewrite)
    {
        var hasProvider = target.Elements.Any(element => IsProvider(element, use))
            || target.Assignments.Any(assignment => IsProvider(assignment, use) && IsBeside(assignment, target.Initializer!));
        if (!elements.Any(element => use.IsSlot(AssignedObject.PropertyName(element))))
        {
            return hasProvider;
        }

        if (!hasProvider)
        {
            rewrite.Replace(elements[0], provider, use.EntryPoint.ProviderSlot + " = ");
        }

        rewrite.Edits.AddRange(hasProvider && elements.Count == target.Initializer!.Expressions.Count
            ? [WithoutInitializer(target.Initializer)]
            : Removal.Items(target.Initializer!.Expressions, [.. elements.Skip(hasProvider ? 0 : 1)]));
        rewrite.Released.AddRange(elements.Select(element => element.Right));
        return true;
    }

    private static bool RewriteStatements(
        EntryPointUse use, AssignedObject target, List<AssignmentExpressionSyntax> statements, bool isInitialized, ProviderText provider, Rewrite rewrite)
    {
        var hasProvider = isInitialized || target.Assignments.Any(assignment => IsProvider(assignment, use));
        var slots = statements.Where(statement => use.IsSlot(AssignedObject.PropertyName(statement))).ToList();
        var done = new HashSet<SyntaxNode>();
        foreach (var statement in slots.Count == 0 && !isInitialized ? [] : statements)
        {
            var place = statement.Parent!;
            // Each branch that set the keys sets the provider, unless the code around it has done so.
            if (!hasProvider && slots.Contains(statement) && !place.Ancestors().Any(done.Contains))
            {
                done.Add(place.Parent!);
                rewrite.Replace(statement, provider, $"{((MemberAccessExpressionSyntax)statement.Left).Expression}.{use.EntryPoint.ProviderSlot} = ");
            }
            else if (place.IsRemovable())
            {
                rewrite.Edits.AddRange(Removal.Declaration(place));
            }
            else
            {
                return false;
            }

            rewrite.Released.Add(statement.Right);
        }

        return true;
    }

    private static Edit WithoutInitializer(InitializerExpressionSyntax initializer)
    {
        var rest = TextSpan.FromBounds(initializer.GetFirstToken().GetPreviousToken().Span.End, initializer.Span.End);
        return new Edit(initializer.SyntaxTree, rest, initializer.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: null } ? "()" : "");
    }

    private static bool IsProvider(AssignmentExpressionSyntax assignment, EntryPointUse use) =>
        AssignedObject.PropertyName(assignment) == use.EntryPoint.ProviderSlot;

    /// <summary>Whether the assignment is a statement of the same block, and so is made in any case.</summary>
    private static bool IsBeside(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer) =>
        assignment.Parent is ExpressionStatementSyntax { Parent: { } block } && initializer.FirstAncestorOrSelf<StatementSyntax>()?.Parent == block;

    private static bool Goes(AssignmentExpressionSyntax assignment, EntryPointUse use) => AssignedObject.PropertyName(assignment) switch
    {
        // Only the type that asks for the pair; ecs_ram_role and the like have no keys beside them.
        "Type" => assignment.Right is LiteralExpressionSyntax { Token.ValueText: "access_key" or "sts" },
        var name => use.IsSlot(name),
    };

    private static bool IsStatement(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is ExpressionStatementSyntax || (assignment.Parent is LambdaExpressionSyntax lambda && lambda.Body == assignment);
}
