using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Finds the name under which an expression's value goes on: the variable, property, parameter, key or method that it is given to or compared with.</summary>
internal static class SourceName
{
    private const string Field = "field";

    /// <summary>The nearest name; empty where there is none. Where it says nothing of a credential, a text near it may.</summary>
    public static string Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = OfPlace(value, model, cancellationToken);
        // What is called a trace ID is one, wherever it stands.
        var saysNothing = Detection.CredentialName.Read(name) is { Part: null, IsHarmless: false, IsAround: false, IsForeign: false };
        return saysNothing && new KeyBeside(model, cancellationToken).Of(value) is { Length: > 0 } said ? said : name;
    }

    private static string OfPlace(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = value;
        for (var parent = node.Parent; parent is not null; (node, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                    return declarator.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                    return parameter.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: EnumMemberDeclarationSyntax member }:
                    return member.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return OfTarget(assignment.Left);
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name }:
                    return name.Name.Identifier.ValueText;
                case ArgumentSyntax argument:
                    if (new ArgumentName(model, cancellationToken).Of(argument) is { Length: > 0 } parameterName)
                    {
                        return parameterName;
                    }

                    break;
                case AttributeArgumentSyntax argument:
                    // What the attribute's constructor calls it says less than what the attribute stands on.
                    return Detection.CredentialName.Read(OfTarget(argument)).Part is not null
                        ? OfTarget(argument)
                        : new ArgumentName(model, cancellationToken).Of(argument);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return OfTarget(comparison.Left == node ? comparison.Right : comparison.Left);
                case IsPatternExpressionSyntax pattern:
                    return OfTarget(pattern.Expression);
                // is { AccessKeySecret: "…" }
                case SubpatternSyntax { ExpressionColon.Expression: { } member }:
                    return OfTarget(member);
                case LetClauseSyntax let:
                    return let.Identifier.ValueText;
                // An index says where to look, not what is found there.
                case BracketedArgumentListSyntax:
                    return "";
                // ["--access-key-secret", "…"]
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } list
                    when OptionBefore(list.Expressions.PlaceOf(node), i => list.Expressions[i]) is { } option:
                    return option;
                case CollectionExpressionSyntax list
                    when OptionBefore(list.Elements.PlaceOf(node), i => (list.Elements[i] as ExpressionElementSyntax)?.Expression) is { } option:
                    return option;
                // A pattern is compared with what the switch looks at; an arm's value goes where the whole goes.
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } arm when arm.Pattern == node:
                    return OfTarget(@switch.GoverningExpression);
                case SwitchStatementSyntax @switch:
                    return OfTarget(@switch.Expression);
                // { "AccessKeySecret", "…" }
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } when pair[1] == node:
                    return OfTarget(pair[0], model, cancellationToken);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } equals, ArgumentList.Arguments: { Count: > 0 } arguments }
                    when equals.Expression == node || equals == node:
                    return OfTarget(arguments[0].Expression);
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ForEachStatementSyntax loop when loop.Expression == node:
                    return loop.Identifier.ValueText;
                // What is returned goes where its function's value goes; any other statement's value goes nowhere.
                case ReturnStatementSyntax or YieldStatementSyntax:
                    parent = parent.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax);
                    if (parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
                    {
                        return NameOf(parent);
                    }

                    if (parent is null)
                    {
                        return "";
                    }

                    break;
                case StatementSyntax when parent is not LocalFunctionStatementSyntax:
                case BaseTypeDeclarationSyntax:
                    return "";
            }
        }

        return "";
    }

    private static string? OptionBefore(int place, Func<int, ExpressionSyntax?> elementAt) =>
        place > 0 && elementAt(place - 1) is LiteralExpressionSyntax { Token.Value: string text } && Detection.CommandOption.Is(text) ? text : null;

    private static string NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => "",
    };

    // [DefaultValue("…")] string accessKeySecret
    private static string OfTarget(AttributeArgumentSyntax argument) => argument.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => variables[0].Identifier.ValueText,
        _ => "",
    };

    /// <summary>The last part of a type's name, without what qualifies it; empty for a type that has no name.</summary>
    public static string OfType(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The name that an expression stands for; a constant stands for its text.</summary>
    public static string OfTarget(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) =>
        target is LiteralExpressionSyntax || model.GetConstantValue(target, cancellationToken).Value is not string text ? OfTarget(target) : text;

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
            _ when target.Span.Length == Field.Length && target.ToString() == Field => target.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText ?? Field,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InvocationExpressionSyntax invocation => CallTracer.NameOf(invocation.Expression),
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
        _ => null,
    };
}
