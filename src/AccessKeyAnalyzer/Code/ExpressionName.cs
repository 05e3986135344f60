using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The names that expressions, types and declarations bear by themselves, by their syntax.</summary>
internal static class ExpressionName
{
    private const string Field = "field";

    /// <summary>The last part of a type's name, without what qualifies it; empty for a type that has no name.</summary>
    public static string OfType(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The name of the function that is called; empty for one that has none.</summary>
    public static string OfCallee(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The name that is declared, of several variables the first; empty where none is.</summary>
    public static string OfDeclaration(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => variables[0].Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What stands for a name as it is written; empty for what is too long to be one.</summary>
    public static string Written(SyntaxNode node) => node.Span.Length <= Distances.LongestName ? node.ToString() : "";

    /// <summary>The name that an expression stands for; a constant stands for its text.</summary>
    public static string OfTarget(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken)
    {
        // settings[SecretKey] = …, where SecretKey is a constant
        while (Inner(target) is { } inner)
        {
            target = inner;
        }

        return ConstantValue.Of(target, model, cancellationToken) is string text ? text : OfTarget(target);
    }

    /// <summary>The name that an expression stands for, by its syntax.</summary>
    public static string OfTarget(ExpressionSyntax target)
    {
        // However deep a?.b?.c or a[b[c]] are: an iteration, not a recursion.
        while (Inner(target) is { } inner)
        {
            target = inner;
        }

        return target switch
        {
            // The field keyword is a syntax of its own in compilers later than the one that we are built for.
            _ when target.Span.Length == Field.Length && target.ToString() == Field =>
                target.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText ?? Field,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InvocationExpressionSyntax invocation => OfCallee(invocation.Expression),
            _ => "",
        };
    }

    // The part of an expression that names what the whole stands for.
    private static ExpressionSyntax? Inner(ExpressionSyntax target) => target switch
    {
        ConditionalAccessExpressionSyntax access => access.WhenNotNull,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
        ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand,
        // Encoding.UTF8.GetBytes(secret)
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
            when OfCallee(call.Expression) == nameof(System.Text.Encoding.GetBytes) => arguments[0].Expression,
        _ => null,
    };
}
