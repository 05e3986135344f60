using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>Tells whether an expression may go without anybody missing what it did.</summary>
internal static class SideEffects
{
    // Types whose methods and constructors compute a value, or read one, and do nothing else that anybody could see.
    private static readonly HashSet<string> Harmless =
    [
        "System.String", "System.Char", "System.Convert", "System.Environment", "System.Array", "System.MemoryExtensions", "System.Uri",
        "System.Text.Encoding", "System.Text.StringBuilder", "System.Linq.Enumerable",
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2",
        "System.Configuration.ConfigurationManager", "System.Collections.Specialized.NameValueCollection",
        "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.Configuration.ConfigurationExtensions",
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
    ];

    private static readonly HashSet<string> EntryPointTypes = [.. SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).Select(entryPoint => entryPoint.Type)];

    /// <summary>Whether the expression only computes a value, so that the variable it is put into can go with it.</summary>
    public static bool IsFree(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression.DescendantNodesAndSelf(RunsWithIt).All(node => node switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
                model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol method && IsHarmless(method, model, cancellationToken),
            AssignmentExpressionSyntax => node.Parent is InitializerExpressionSyntax,
            _ => !Acts(node),
        });

    /// <summary>Whether the type is one of an SDK's entry points: to build one contacts nobody.</summary>
    public static bool IsCarrierOfKeys(INamedTypeSymbol type) => EntryPointTypes.Contains(EntryPointMatcher.NameOf(type));

    /// <summary>Whether an argument may go: a call that computes the key is only there for the key, but a variable that it sets is not.</summary>
    public static bool CanBeDropped(ExpressionSyntax argument) =>
        !argument.DescendantNodesAndSelf(RunsWithIt).Any(node => Acts(node)
            || node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
                or DeclarationExpressionSyntax or SingleVariableDesignationSyntax);

    // A lambda runs later; and what throws where there is no key (configuration["Secret"] ?? throw …) is only there for the key.
    private static bool RunsWithIt(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or ThrowExpressionSyntax);

    private static bool Acts(SyntaxNode node) => node is AwaitExpressionSyntax || node.Kind() is
        SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;

    private static bool IsHarmless(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        Harmless.Contains(EntryPointMatcher.NameOf(method.ContainingType.OriginalDefinition))
        || method.ContainingType.IsTupleType || method.ContainingType.IsAnonymousType
        || IsCarrierOfKeys(method.ContainingType)
        || OnlyHoldsValues(method, cancellationToken)
        || IsConstant(method, model, cancellationToken);

    // new Keys(id, secret) of a record, or new Keys { Id = id } of a class whose constructor nobody wrote.
    private static bool OnlyHoldsValues(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor is { MethodKind: MethodKind.Constructor, ContainingType: { StaticConstructors.IsEmpty: true, DeclaringSyntaxReferences: [var reference] } type }
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
        && (constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences is [var own] && own.GetSyntax(cancellationToken) == declaration)
        && !declaration.DescendantNodes(node => node is not BaseMethodDeclarationSyntax).Any(RunsCode);

    // An initialiser that calls something, or a setter that somebody wrote.
    private static bool RunsCode(SyntaxNode node) => node switch
    {
        EqualsValueClauseSyntax initializer => initializer.DescendantNodes().Any(part => part is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax || Acts(part)),
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText is "set" or "init" && (accessor.Body is not null || accessor.ExpressionBody is not null),
        _ => false,
    };

    // A method of the solution that has one expression for a body, and calls nothing in it.
    private static bool IsConstant(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is var declaration
        && declaration.SyntaxTree == model.SyntaxTree
        && Result(declaration) is { } result
        && !result.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax { Expression: not MemberAccessExpressionSyntax })
        && IsFree(result, model, cancellationToken);

    private static ExpressionSyntax? Result(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } value }] } => value,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } value } => value,
        LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } value }] } => value,
        _ => null,
    };
}
