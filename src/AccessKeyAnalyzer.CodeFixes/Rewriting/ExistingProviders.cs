using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// The providers that the code gives an object itself. One that stands on another path, that comes too late or that may be null is none:
/// where the keys go, the object would be left with nothing.
/// </summary>
internal sealed class ExistingProviders
{
    private readonly HashSet<StatementSyntax> _sets = [];
    private readonly HashSet<InitializerExpressionSyntax> _initialized = [];
    private readonly DefiniteAssignment _flow;

    private ExistingProviders(AssignedObject target)
    {
        _flow = new DefiniteAssignment(_sets, [.. target.NewObjects.Select(Statement).OfType<StatementSyntax>()], target.Uses);
    }

    /// <summary>The providers; null where one may be null and could be all that is left, or where something else would win over a provider.</summary>
    public static ExistingProviders? Of(EntryPointUse use, AssignedObject target, CancellationToken cancellationToken)
    {
        var assignments = target.Elements.Concat(target.Assignments).ToList();
        var slots = assignments.Where(assignment => use.IsSlot(AssignedObject.PropertyName(assignment))).ToList();
        var result = new ExistingProviders(target);
        foreach (var assignment in assignments)
        {
            var name = AssignedObject.PropertyName(assignment);
            if (name is not null && use.EntryPoint.NoRewriteBeside.Contains(name) && !ValueSyntax.IsNull(assignment.Right))
            {
                return null;
            }

            if (name != use.EntryPoint.ProviderSlot)
            {
                continue;
            }

            if (!NullValues.MayBe(assignment.Right, use.Model, cancellationToken))
            {
                result.AddTo(assignment);
            }
            else if (!(ValueSyntax.IsNull(assignment.Right)
                    && (assignment.Parent is InitializerExpressionSyntax || slots.Any(slot => slot.SpanStart > assignment.SpanStart)))
                && !slots.All(slot => AreAlternatives(slot, assignment)))
            {
                return null;
            }
        }

        return result;
    }

    /// <summary>Whether the object has a provider where the assignment, or the initialiser, that gave it keys is gone.</summary>
    public bool AreThereFor(ExpressionSyntax place) =>
        (place is InitializerExpressionSyntax initializer && _initialized.Contains(initializer))
        || (Statement(place) is { } statement && ((place is AssignmentExpressionSyntax && _flow.IsBefore(statement)) || _flow.IsAfter(statement)));

    /// <summary>Takes note that the assignment, or the initialiser, gives the object a provider.</summary>
    public void AddTo(ExpressionSyntax place)
    {
        if ((place as InitializerExpressionSyntax ?? place.Parent as InitializerExpressionSyntax) is { } initializer)
        {
            _initialized.Add(initializer);
        }

        if (Statement(place) is { } statement)
        {
            _sets.Add(statement);
        }
    }

    /// <summary>The statement that does nothing but the assignment, or puts the initialised object into a variable.</summary>
    private static StatementSyntax? Statement(ExpressionSyntax place)
    {
        var value = place as InitializerExpressionSyntax ?? place.Parent as InitializerExpressionSyntax;
        var whole = value?.Parent ?? place;
        return (whole.Parent is ConditionalAccessExpressionSyntax conditional ? conditional : whole).Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } } => declaration,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
            ExpressionStatementSyntax statement => statement,
            _ => null,
        };
    }

    private static bool AreAlternatives(SyntaxNode one, SyntaxNode other) =>
        one.Ancestors().FirstOrDefault(ancestor => ancestor.Span.Contains(other.Span)) is IfStatementSyntax or SwitchStatementSyntax;
}
