using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>A value that enters an SDK.</summary>
/// <param name="Value">The argument, or the right side of the assignment.</param>
/// <param name="Slot">The parameter or property that takes it.</param>
/// <param name="EntryPoint">The catalog's row.</param>
/// <param name="Use">The call; for properties the object initialiser, or the one assignment.</param>
/// <param name="Owner">The type that owns the entry point, as people write it.</param>
internal readonly record struct Sink(ExpressionSyntax Value, Slot Slot, EntryPoint EntryPoint, SyntaxNode Use, string Owner)
{
    /// <summary>What the parts of one credential have in common: the call, or the initialiser; for statements that set an object's properties, and for the
    /// calls of one builder, the object and the block around them.</summary>
    public (SyntaxNode Node, string Receiver) Whole => Use switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } receiver } } assignment =>
            (assignment.Ancestors().FirstOrDefault(around => around is BlockSyntax or SwitchSectionSyntax) ?? assignment, receiver.ToString()),
        InvocationExpressionSyntax call => (OutermostOf(call), ""),
        _ => (Use, ""),
    };

    // new Builder().AccessKeyId(id).AccessKeySecret(secret).Build()
    private static SyntaxNode OutermostOf(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == call)
        {
            call = next;
        }

        return call;
    }
}
