using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells which declarations may go at all, if nothing refers to them.</summary>
internal static class RemovableDeclaration
{
    /// <summary>What goes with the symbol; null where it must stay whether it is used or not.</summary>
    public static SyntaxNode? Of(ISymbol symbol, SemanticModel model, SyntaxNode declaration, CancellationToken cancellationToken) => symbol switch
    {
        ILocalSymbol => Local(declaration, model, cancellationToken),
        IFieldSymbol field when IsOurs(field) && !IsPartOfLayout(field) => Field(declaration, model, cancellationToken),
        IPropertySymbol property when IsOurs(property) => Property(property, declaration, model, cancellationToken),
        IMethodSymbol { Parameters.IsEmpty: true, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method when IsOurs(method) =>
            Method(declaration, model, cancellationToken),
        IParameterSymbol parameter when RemovableParameter.IsDeclaredSo(parameter, declaration) => declaration,
        _ => null,
    };

    // Attributes say that something finds the member by reflection; an interface or a base class, that somebody calls it by another name.
    private static bool IsOurs(ISymbol member) => !member.IsVisibleOutside() && member.GetAttributes().IsEmpty
        && !member.IsVirtual && !member.IsOverride && !member.IsAbstract && !member.ImplementsInterface();

    private static bool IsPartOfLayout(IFieldSymbol field) => !field.IsStatic && field.ContainingType.IsValueType && !field.ContainingType.GetAttributes().IsEmpty;

    private static SyntaxNode? Local(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } statement } declarator
            when statement.IsRemovable() && IsFree(declarator.Initializer?.Value, model, cancellationToken) => declarator,
        // var (id, secret) = ("…", "…"): the statement goes as a whole or not at all.
        SingleVariableDesignationSyntax when declaration.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
            && statement.Expression is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax } assignment
            && assignment.Left.DescendantNodesAndSelf().All(node => node is not (IdentifierNameSyntax { Parent: ArgumentSyntax }))
            && assignment.Left.Span.Contains(declaration.Span)
            && statement.IsRemovable() && IsFree(assignment.Right, model, cancellationToken) => statement,
        _ => null,
    };

    private static VariableDeclaratorSyntax? Field(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator
        && !field.HasInnerDirective() && IsFree(declarator.Initializer?.Value, model, cancellationToken) ? declarator : null;

    private static PropertyDeclarationSyntax? Property(IPropertySymbol symbol, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is PropertyDeclarationSyntax property && !property.HasInnerDirective()
        // A setter that others may call says that something fills the object: a serializer, a configuration binder.
        && (symbol.SetMethod is null || symbol.DeclaredAccessibility == Accessibility.Private)
        && property.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) != false
        && IsFree(property.Initializer?.Value ?? property.ExpressionBody?.Expression, model, cancellationToken) ? property : null;

    private static SyntaxNode? Method(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var result = declaration switch
        {
            MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? Returned(method.Body),
            LocalFunctionStatementSyntax function when function.IsRemovable() => function.ExpressionBody?.Expression ?? Returned(function.Body),
            _ => null,
        };
        return result is not null && !declaration.HasInnerDirective() && IsFree(result, model, cancellationToken) ? declaration : null;
    }

    private static ExpressionSyntax? Returned(BlockSyntax? body) => body?.Statements is [ReturnStatementSyntax { Expression: { } value }] ? value : null;

    private static bool IsFree(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken) =>
        value is null || SideEffects.IsFree(value, model, cancellationToken);
}
