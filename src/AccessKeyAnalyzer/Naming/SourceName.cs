using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Finds the name under which an expression's value goes on: the variable, property, parameter, key or method that it is given to or compared with.
/// </summary>
internal static class SourceName
{
    /// <summary>The nearest name; empty where there is none. Where it says nothing of a credential, a text near it may.</summary>
    public static string Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = OfPlace(value, model, cancellationToken);
        var read = CredentialName.Read(name);
        // What is called a trace ID is one, wherever it stands.
        if (read.IsOther || read.IsEnough)
        {
            return name;
        }

        // var sk = settings["Aliyun:AccessKeySecret"] ?? "…": the longer name says whose it is.
        return new KeyBeside(model, cancellationToken).Of(value) is { Length: > 0 } said
            && (read.Strength <= NameStrength.Weak || CredentialName.Read(said).IsEnough) ? said
            : read.Part is not null ? name
            : Around(value, name, model, cancellationToken).FirstOrDefault(outer => CredentialName.Read(outer).Part is not null) ?? name;
    }

    // secrets["aliyun"] = "…", secrets = { ["aliyun"] = "…" }, string AliyunSecret { set => _s = value ?? "…"; }, string AliyunSecret => _s ??= "…"
    private static IEnumerable<string> Around(ExpressionSyntax value, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value.FirstAncestorOrSelf<AssignmentExpressionSyntax>()
            is { Parent: not (ExpressionStatementSyntax or InitializerExpressionSyntax) } assignment && assignment.Right.Span.Contains(value.Span))
        {
            yield return OfPlace(assignment, model, cancellationToken);
        }

        // AsyncLocal<string> aliyunSecret = new() { Value = "…" };
        if (NameColumns.IsOfValue(name)
            && value.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } })
        {
            yield return OfPlace(creation, model, cancellationToken);
        }

        // ["aliyun"] = ["", "…"], new[] { "aliyun", "", "…" }
        if (RowOf(value) is { Length: > 0 } row && row[row.Length - 1] == value)
        {
            yield return row.Length == 2 ? NameColumns.SecretOfPair(name) : NameColumns.SecretOfPair(ExpressionName.OfTarget(row[0]), TextOf(row[1]));
        }

        if (CredentialName.Read(name).IsAlibaba && value.Parent is AssignmentExpressionSyntax or InitializerExpressionSyntax)
        {
            yield return value.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element }
                ? ExpressionName.OfTarget(element.Expression)
                : value.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText
                ?? value.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText
                ?? "";
        }

        if (value.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.Parent?.Parent is PropertyDeclarationSyntax property)
        {
            yield return property.Identifier.ValueText;
        }
    }

    // What is no text the program fills in.
    private static string TextOf(ExpressionSyntax expression) => (expression as LiteralExpressionSyntax)?.Token.Value as string ?? "";

    // A table is none, however long it is.
    private static ExpressionSyntax[] RowOf(ExpressionSyntax value) => value.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions: { Count: 2 or 3 } row } => [.. row],
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements: { Count: 2 or 3 } row } } =>
            [.. row.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Arguments: { Count: 2 or 3 } row } } =>
            [.. row.Select(element => element.Expression)],
        _ => [],
    };

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
                    return ArgumentName.IsKeyOfHash(assignment.Left, model, cancellationToken) ? ArgumentName.KeyOfHash
                        : ExpressionName.OfTarget(assignment.Left, model, cancellationToken);
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name }:
                    return name.Name.Identifier.ValueText;
                case ArgumentSyntax argument:
                    if (new ArgumentName(model, cancellationToken).Of(argument) is { Length: > 0 } parameterName)
                    {
                        return parameterName;
                    }

                    // new OssClient(…, Environment.GetEnvironmentVariable("…")), Decrypt("…"): what a value is found by, or made of, is not it.
                    if (argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call }
                        && (CallTracer.Decrypts(call) || (call.ArgumentList.Arguments.Count == 1 && IsLookup(call, model, cancellationToken))))
                    {
                        return "";
                    }

                    break;
                case AttributeArgumentSyntax argument:
                    // What the attribute's constructor calls it says less than what the attribute stands on.
                    return CredentialName.Read(OfTargetOf(argument)).Part is not null
                        ? OfTargetOf(argument)
                        : new ArgumentName(model, cancellationToken).Of(argument);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return ExpressionName.OfTarget(comparison.Left == node ? comparison.Right : comparison.Left);
                case IsPatternExpressionSyntax pattern:
                    return ExpressionName.OfTarget(pattern.Expression);
                // is { AccessKeySecret: "…" }
                case SubpatternSyntax { ExpressionColon.Expression: { } member }:
                    return ExpressionName.OfTarget(member);
                // "…".Length
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } count when count.Expression == node:
                    return "";
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
                    return ExpressionName.OfTarget(@switch.GoverningExpression);
                case SwitchStatementSyntax @switch:
                    return ExpressionName.OfTarget(@switch.Expression);
                // { "AccessKeySecret", "…" }
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair }
                    when pair[1] == node:
                    return ExpressionName.OfTarget(pair[0], model, cancellationToken);
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" } equals,
                    ArgumentList.Arguments: { Count: > 0 } arguments
                }
                    when equals.Expression == node || equals == node:
                    return ExpressionName.OfTarget(arguments[0].Expression);
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ForEachStatementSyntax loop when loop.Expression == node:
                    return TakerOf(loop) ?? loop.Identifier.ValueText;
                // What is returned goes where its function's value goes; any other statement's value goes nowhere.
                case ReturnStatementSyntax or YieldStatementSyntax:
                    parent = parent.Ancestors()
                        .FirstOrDefault(a =>
                            a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax);
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
        place > 0 && elementAt(place - 1) is LiteralExpressionSyntax { Token.Value: string { Length: <= Distances.Name } text }
        && (CommandOption.Is(text) || CredentialName.Read(text) is { Part: CredentialPart.AccessKeySecret, IsEnough: true })
            ? text
            : null;

    private static bool IsLookup(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && CallTracer.IsOfFramework(method)
        && (CallTracer.LooksUp(method.Name) || method.ReturnType.SpecialType == SpecialType.System_Boolean);

    // foreach (var c in "…") secret.AppendChar(c);
    private static string? TakerOf(ForEachStatementSyntax loop) =>
        loop.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call =>
                call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax { Identifier: { } argument } }]
                && argument.ValueText == loop.Identifier.ValueText)
            .Select(CallTracer.ReceiverOf)
            .Where(receiver => receiver is not null)
            .Select(receiver => ExpressionName.OfTarget(receiver!))
            .FirstOrDefault();

    private static string NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => "",
    };

    // [DefaultValue("…")] string accessKeySecret
    private static string OfTargetOf(AttributeArgumentSyntax argument) => argument.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => variables[0].Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        _ => "",
    };
}
