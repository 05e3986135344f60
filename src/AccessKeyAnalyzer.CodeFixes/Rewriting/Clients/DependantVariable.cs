using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>What goes on using the client that gave it, such as a producer: it lives no longer than the token, so nothing may keep it.</summary>
internal static class DependantVariable
{
    /// <summary>The changes that make every use take a new one; null where it may be kept.</summary>
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
                    FieldDeclarationSyntax field when symbol.IsHiddenMember() && uses.All(IsReceiver) => ToProperty(field, clause),
                    _ => null,
                };
            // _consumer = _client.GetConsumer(…);
            case AssignmentExpressionSyntax
            {
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } statement
            } assignment
                when assignment.Right == call && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol!.IsHiddenMember()
                    && await FieldAsync(assignment, model, cancellationToken).ConfigureAwait(false) is { } own:
                var references = await References.FindAsync(model.GetDeclaredSymbol(own.Declaration.Variables[0], cancellationToken)!,
                    solution, cancellationToken)
                    .ConfigureAwait(false);
                return references.All(use => assignment.Left.Span.Contains(use.Span) || IsReceiver(use))
                    && IsOfMembers(call, model, cancellationToken)
                    ? [.. ToProperty(own, call), .. Removal.Declaration(statement)] : null;
            default:
                return null;
        }
    }

    private static async Task<FieldDeclarationSyntax?> FieldAsync(AssignmentExpressionSyntax assignment, SemanticModel model,
        CancellationToken cancellationToken) =>
        model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IFieldSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.SyntaxTree == model.SyntaxTree
        && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax
        {
            Initializer: null, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field }
        } ? field : null;

    /// <summary>Whether what the call asks and passes is there for the whole object.</summary>
    private static bool IsOfMembers(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.DescendantNodes().OfType<IdentifierNameSyntax>()
            .All(name => model.GetSymbolInfo(name, cancellationToken).Symbol is not (ILocalSymbol or IParameterSymbol))
        && call.ArgumentList.Arguments.All(argument => StableValues.Is(argument.Expression, model, cancellationToken));

    /// <summary><c>readonly MQConsumer consumer;</c> becomes <c>MQConsumer consumer =&gt; client.Current.GetConsumer(…);</c>.</summary>
    private static IEnumerable<Edit> ToProperty(FieldDeclarationSyntax field, InvocationExpressionSyntax call)
    {
        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        return Unlocked(field).Append(Edit.Insert(field.SyntaxTree, field.Declaration.Span.End,
            $" => {call.ToString().Insert(receiver.Span.Length, ".Current")}"));
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
        [.. Unlocked(field), new Edit(field.SyntaxTree, clause.EqualsToken.Span, "=>")];

    private static IEnumerable<Edit> Unlocked(FieldDeclarationSyntax field) => field.Modifiers
        .Where(modifier => modifier.Kind() is SyntaxKind.ReadOnlyKeyword or SyntaxKind.VolatileKeyword)
        .Select(modifier => new Edit(field.SyntaxTree, TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), ""));
}
