using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>A tuple that is taken apart: <c>var (id, secret) = …</c>, <c>foreach (var (id, secret) in …)</c>, <c>(id, secret) = …</c>.</summary>
/// <param name="Pattern">The parenthesised variables.</param>
/// <param name="Tuple">The tuple's type.</param>
/// <param name="Variables">The variables, each in its place.</param>
internal sealed record Deconstruction(SyntaxNode Pattern, INamedTypeSymbol Tuple, IReadOnlyList<SyntaxNode> Variables)
{
    /// <summary>The deconstruction that the pattern is; null where it is none of a tuple.</summary>
    public static Deconstruction? Of(SyntaxNode pattern, SemanticModel model, CancellationToken cancellationToken)
    {
        var target = pattern is ParenthesizedVariableDesignationSyntax ? pattern.Parent : pattern;
        var source = target?.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => Right(assignment.Right, model, cancellationToken),
            ForEachVariableStatementSyntax loop when loop.Variable == target => model.GetForEachStatementInfo(loop).ElementType,
            _ => null,
        };
        return source is INamedTypeSymbol { IsTupleType: true } tuple && Inner(pattern) is var variables && variables.Count == tuple.TupleElements.Length
            ? new Deconstruction(pattern, tuple, variables) : null;
    }

    /// <summary>The deconstruction that declares a variable.</summary>
    public static Deconstruction? Around(SyntaxNode variable, SemanticModel model, CancellationToken cancellationToken) =>
        variable.Ancestors().TakeWhile(node => node is not StatementSyntax)
            .Where(node => node is ParenthesizedVariableDesignationSyntax or TupleExpressionSyntax)
            .Select(node => Of(node, model, cancellationToken)).FirstOrDefault(found => found is not null);

    /// <summary>The place of the variable.</summary>
    public int PlaceOf(SyntaxNode variable) => Variables.ToList().FindIndex(each => each.Span.Contains(variable.Span));

    /// <summary>Whether what a variable, or the argument that declares it, is given is used.</summary>
    public static bool IsUsed(SyntaxNode variable, SemanticModel model, CancellationToken cancellationToken)
    {
        var target = variable is ArgumentSyntax argument ? argument.Expression : variable;
        var designation = target is DeclarationExpressionSyntax declaration ? declaration.Designation : target;
        var symbol = designation is DiscardDesignationSyntax ? null
            : model.GetDeclaredSymbol(designation, cancellationToken) ?? model.GetSymbolInfo(designation, cancellationToken).Symbol;
        return symbol is ILocalSymbol
            ? Body.Around(variable).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == symbol.Name
                && name.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword }
                && !(name.Parent is ArgumentSyntax && name.Parent == variable)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            : symbol is not (null or IDiscardSymbol);
    }

    // What is written on the right, or, of a literal, what that becomes.
    private static ITypeSymbol? Right(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(value, cancellationToken) is var info && info.Type is INamedTypeSymbol { IsTupleType: true } ? info.Type : info.ConvertedType;

    private static IReadOnlyList<SyntaxNode> Inner(SyntaxNode pattern) => pattern switch
    {
        ParenthesizedVariableDesignationSyntax designation => designation.Variables,
        TupleExpressionSyntax tuple => tuple.Arguments,
        _ => [],
    };
}
