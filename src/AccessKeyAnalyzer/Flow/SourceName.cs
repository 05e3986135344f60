using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Finds the name under which an expression's value goes on: the variable, property, parameter, key or method that it is given to or compared with.</summary>
internal static class SourceName
{
    /// <summary>The nearest name; empty where there is none.</summary>
    public static string Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
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
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return OfTarget(assignment.Left);
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name }:
                    return name.Name.Identifier.ValueText;
                case ArgumentSyntax argument:
                    if (OfArgument(argument, model, cancellationToken) is { Length: > 0 } parameterName)
                    {
                        return parameterName;
                    }

                    break;
                case AttributeArgumentSyntax argument:
                    return argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText ?? "";
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return OfTarget(comparison.Left == node ? comparison.Right : comparison.Left);
                case IsPatternExpressionSyntax pattern:
                    return OfTarget(pattern.Expression);
                case SwitchStatementSyntax @switch:
                    return OfTarget(@switch.Expression);
                // { "AccessKeySecret", "…" }
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } when pair[1] == node:
                    return OfTarget(pair[0]);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } equals, ArgumentList.Arguments: { Count: > 0 } arguments }
                    when equals.Expression == node || equals == node:
                    return OfTarget(arguments[0].Expression);
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                // A lambda's value goes where the lambda goes; the body of anything else ends the search.
                case BlockSyntax or StatementSyntax when parent is not (ReturnStatementSyntax or BlockSyntax or SwitchStatementSyntax) || !IsReturned(value):
                    return "";
                case BaseTypeDeclarationSyntax:
                    return "";
            }
        }

        return "";
    }

    /// <summary>What encloses the expression: the types that are created and declared around it, for the vendor's name in them.</summary>
    public static string ScopeOf(ExpressionSyntax value)
    {
        var scope = new List<string>();
        foreach (var ancestor in value.Ancestors())
        {
            switch (ancestor)
            {
                case ObjectCreationExpressionSyntax creation:
                    scope.Add(creation.Type.ToString());
                    break;
                case InvocationExpressionSyntax invocation:
                    scope.Add(CallTracer.NameOf(invocation.Expression));
                    break;
                case VariableDeclarationSyntax { Type: { } type, Variables: { Count: > 0 } variables }:
                    scope.Add(type.ToString());
                    scope.Add(variables[0].Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: { } left }:
                    scope.Add(left.ToString());
                    break;
                case MethodDeclarationSyntax method:
                    scope.Add(method.Identifier.ValueText);
                    break;
                case BaseTypeDeclarationSyntax type:
                    scope.Add(type.Identifier.ValueText);
                    break;
            }
        }

        return string.Join(" ", scope);
    }

    private static string OfArgument(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.NameColon is { } name)
        {
            return name.Name.Identifier.ValueText;
        }

        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            var type = model.GetTypeInfo(tuple, cancellationToken).ConvertedType as INamedTypeSymbol;
            var index = tuple.Arguments.IndexOf(argument);
            return type is { IsTupleType: true } && index < type.TupleElements.Length ? type.TupleElements[index].Name : "";
        }

        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list)
        {
            return "";
        }

        // Equals(a, b), SetEnvironmentVariable("NAME", …), Add("Name", …), UseSetting("A:B", …): the argument before says what this one is.
        var position = list.Arguments.IndexOf(argument);
        foreach (var other in list.Arguments)
        {
            if (other != argument && (IsEquals(call) || position == list.Arguments.IndexOf(other) + 1)
                && OfTarget(other.Expression) is { Length: > 0 } said && Detection.CredentialName.Read(said).Part is not null)
            {
                return said;
            }
        }

        var symbol = model.GetSymbolInfo(call, cancellationToken);
        var method = (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        var parameter = method is null ? null : Arguments.ParameterOf(argument, method)?.Name;
        // GetBytes(s), Trim(c) and the like pass the value on; what they call it says nothing.
        return parameter is null || parameter.Length <= 1 || method!.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true ? "" : parameter;
    }

    private static bool IsEquals(SyntaxNode call) => call is InvocationExpressionSyntax invocation && CallTracer.NameOf(invocation.Expression) is "Equals" or "Compare" or "CompareOrdinal";

    // A return statement's value belongs to the method; any other statement's value to nobody.
    private static bool IsReturned(ExpressionSyntax value) =>
        value.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax)).OfType<StatementSyntax>().FirstOrDefault() is ReturnStatementSyntax;

    private static string OfTarget(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "field" } => target.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText ?? "field",
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => OfTarget(access.WhenNotNull),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => OfTarget(arguments[0].Expression),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => OfTarget(arguments[0].Expression),
        ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => OfTarget(arguments[0].Expression),
        LiteralExpressionSyntax { Token.Value: string text } => text,
        ParenthesizedExpressionSyntax parenthesized => OfTarget(parenthesized.Expression),
        PostfixUnaryExpressionSyntax postfix => OfTarget(postfix.Operand),
        InvocationExpressionSyntax invocation => CallTracer.NameOf(invocation.Expression),
        _ => "",
    };
}
