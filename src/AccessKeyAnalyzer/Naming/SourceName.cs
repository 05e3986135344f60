using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
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
            // A spread holds any number of them.
            row.All(element => element is ExpressionElementSyntax) ? [.. row.Select(element => ((ExpressionElementSyntax)element).Expression)] : [],
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Arguments: { Count: 2 or 3 } row } } =>
            [.. row.Select(element => element.Expression)],
        _ => [],
    };

    private static string OfPlace(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = value;
        while (Outer(node) is { } parent)
        {
            if (At(node, parent, model, cancellationToken) is { } name)
            {
                return name;
            }

            node = parent;
        }

        return "";
    }

    // What is returned goes where its function's value goes.
    private static SyntaxNode? Outer(SyntaxNode node) =>
        node.Parent is ReturnStatementSyntax or YieldStatementSyntax ? node.Ancestors().FirstOrDefault(IsFunction) : node.Parent;

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax;

    // The name that the parent gives to what its child is worth; null where the parent is worth the same, and is named further up.
    private static string? At(SyntaxNode node, SyntaxNode parent, SemanticModel model, CancellationToken cancellationToken) => parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax or EnumMemberDeclarationSyntax } given =>
            ExpressionName.OfDeclaration(given.Parent),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax => ExpressionName.OfDeclaration(parent),
        AssignmentExpressionSyntax assignment when assignment.Right == node =>
            ArgumentName.IsKeyOfHash(assignment.Left, model, cancellationToken) ? ArgumentName.KeyOfHash
            : ExpressionName.OfTarget(assignment.Left, model, cancellationToken),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name } => name.Name.Identifier.ValueText,
        ArgumentSyntax argument => OfArgument(argument, model, cancellationToken),
        // What the attribute's constructor calls it says less than what the attribute stands on.
        AttributeArgumentSyntax argument => OfTargetOf(argument) is var target && CredentialName.Read(target).Part is not null ? target
            : new ArgumentName(model, cancellationToken).Of(argument),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            ExpressionName.OfTarget(comparison.Left == node ? comparison.Right : comparison.Left),
        IsPatternExpressionSyntax pattern => ExpressionName.OfTarget(pattern.Expression),
        // is { AccessKeySecret: "…" }
        SubpatternSyntax { ExpressionColon.Expression: { } member } => ExpressionName.OfTarget(member),
        // "…".Length
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } count when count.Expression == node => "",
        LetClauseSyntax let => let.Identifier.ValueText,
        // An index says where to look, not what is found there.
        BracketedArgumentListSyntax => "",
        // ["--access-key-secret", "…"]
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } list =>
            OptionBefore(list.Expressions.PlaceOf(node), i => list.Expressions[i]),
        CollectionExpressionSyntax list => OptionBefore(list.Elements.PlaceOf(node), i => (list.Elements[i] as ExpressionElementSyntax)?.Expression),
        // A pattern is compared with what the switch looks at; an arm's value goes where the whole goes.
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } arm when arm.Pattern == node =>
            ExpressionName.OfTarget(@switch.GoverningExpression),
        SwitchStatementSyntax @switch => ExpressionName.OfTarget(@switch.Expression),
        // { "AccessKeySecret", "…" }
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } when pair[1] == node =>
            ExpressionName.OfTarget(pair[0], model, cancellationToken),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" } equals,
            ArgumentList.Arguments: { Count: > 0 } arguments
        }
            when equals.Expression == node || equals == node => ExpressionName.OfTarget(arguments[0].Expression),
        ForEachStatementSyntax loop when loop.Expression == node => TakerOf(loop) ?? loop.Identifier.ValueText,
        // Any other statement's value goes nowhere.
        StatementSyntax or BaseTypeDeclarationSyntax => "",
        _ => null,
    };

    private static string? OfArgument(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        new ArgumentName(model, cancellationToken).Of(argument) is { Length: > 0 } parameter ? parameter
        // new OssClient(…, Environment.GetEnvironmentVariable("…")), Decrypt("…"): what a value is found by, or made of, is not it.
        : argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call }
            && (FrameworkFunction.Decrypts(call) || (call.ArgumentList.Arguments.Count == 1 && IsLookup(call, model, cancellationToken))) ? ""
        : null;

    private static string? OptionBefore(int place, Func<int, ExpressionSyntax?> elementAt) =>
        place > 0 && elementAt(place - 1) is LiteralExpressionSyntax { Token.Value: string { Length: <= Distances.Name } text }
        // What looks like a key is none of a key's names.
        && (CommandOption.Is(text)
            || (CandidateScanner.Scan(text).Count == 0 && CredentialName.Read(text) is { Part: CredentialPart.AccessKeySecret, IsEnough: true }))
            ? text
            : null;

    private static bool IsLookup(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && FrameworkFunction.IsOfFramework(method)
        && (FrameworkFunction.LooksUp(method.Name) || method.ReturnType.SpecialType == SpecialType.System_Boolean);

    // foreach (var c in "…") secret.AppendChar(c);
    private static string? TakerOf(ForEachStatementSyntax loop) =>
        loop.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call =>
                call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax { Identifier: { } argument } }]
                && argument.ValueText == loop.Identifier.ValueText)
            .Select(Arguments.ReceiverOf)
            .Where(receiver => receiver is not null)
            .Select(receiver => ExpressionName.OfTarget(receiver!))
            .FirstOrDefault();

    // [DefaultValue("…")] string accessKeySecret
    private static string OfTargetOf(AttributeArgumentSyntax argument) =>
        ExpressionName.OfDeclaration(argument.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent);
}
