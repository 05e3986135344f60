using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>What goes on using the client that gave it, such as a producer: it lives no longer than the token, so nothing may keep it.</summary>
internal static class DependantVariable
{
    /// <summary>The changes that make every use take a new one; null where it may be kept.</summary>
    /// <param name="call">The call that gives it.</param>
    /// <param name="model">The semantic model of the call.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<IReadOnlyList<Edit>?> EditsAsync(
        InvocationExpressionSyntax call, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        switch (call.Parent)
        {
            case MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax:
                return [];
            case EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax
                    {
                        Variables.Count: 1,
                        Parent: { } statement
                    }
                } declarator
            } clause
                when model.GetDeclaredSymbol(declarator, cancellationToken) is { } symbol:
                var uses = await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
                return statement switch
                {
                    LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local when uses.All(use => IsSoon(use, local)) => [],
                    FieldDeclarationSyntax field when HiddenMember.Is(symbol) && uses.All(IsReceiver) => ToProperty(field, clause),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Whether the use is a call, and follows the declaration without a wait that has no end.</summary>
    private static bool IsSoon(SyntaxNode use, LocalDeclarationStatementSyntax declaration) => IsReceiver(use)
        && !use.Ancestors().TakeWhile(node => node != declaration.Parent).Any(node =>
            node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax { Condition: null } or AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax);

    private static bool IsReceiver(SyntaxNode use) =>
        use is SimpleNameSyntax name && ValueSyntax.Qualified(name) is { Parent: MemberAccessExpressionSyntax access } value && access.Expression == value;

    /// <summary><c>static readonly MQProducer producer = …;</c> becomes <c>static MQProducer producer =&gt; …;</c>.</summary>
    private static List<Edit> ToProperty(FieldDeclarationSyntax field, EqualsValueClauseSyntax clause) =>
    [
        .. field.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.ReadOnlyKeyword or SyntaxKind.VolatileKeyword)
            .Select(modifier => new Edit(field.SyntaxTree, TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "")),
        new Edit(field.SyntaxTree, clause.EqualsToken.Span, "=>"),
    ];
}
