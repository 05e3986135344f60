using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Finds the name under which an argument's value goes on: its parameter, its tuple element, or what another argument of the call says.</summary>
internal readonly struct ArgumentName(SemanticModel model, CancellationToken cancellationToken)
{
    // Put(key, value) and the like; a call with more arguments says by its parameters what they are.
    private const int LongestKeyedCall = 4;

    /// <summary>What signs a request is the secret of some key.</summary>
    public const string KeyOfHash = "HMAC secret";

    // WithCredentials(user, password), new NetworkCredential(user, password): the second of a pair.
    private const string SecretOfPair = " secret";

    private static readonly HashSet<string> Setting = ["with", "set", "use", "add", "put"];
    private static readonly HashSet<string> Reading =
        ["get", "try", "read", "fetch", "load", "find", "resolve", "decrypt", "delete", "remove", "has", "is", "create"];
    private static readonly HashSet<string> Comparing =
        ["Equals", "Compare", "CompareOrdinal", "FixedTimeEquals", "SequenceEqual", "Equal", "NotEqual", "AreEqual", "AreNotEqual"];

    public string Of(ArgumentSyntax argument)
    {
        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            return OfElement(tuple, argument);
        }

        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list)
        {
            return "";
        }

        if (OfSibling(argument, list.Arguments, call) is { Length: > 0 } said)
        {
            return said;
        }

        if (argument.NameColon is { } name)
        {
            return name.Name.Identifier.ValueText;
        }

        var method = MethodOf(call);
        if (method is { ContainingType.Name: { } type } && type.StartsWith("HMAC", StringComparison.Ordinal) && list.Arguments[0] == argument)
        {
            return KeyOfHash;
        }

        var parameter = method is null ? null : Arguments.ParameterOf(argument, method)?.Name;
        if (list.Arguments.Count > 1 && list.Arguments[1] == argument && CredentialName.Read(parameter ?? "").Strength <= NameStrength.Weak
            && NameOf(call) is var taker && NameWords.Of(taker) is [.., "credential" or "credentials"])
        {
            return taker + SecretOfPair;
        }

        // GetBytes(s), Trim(c) and the like pass the value on; what they call it says nothing.
        return parameter is null || FrameworkFunction.IsOfFramework(method!) ? ""
            : list.Arguments.Count == 1 && CredentialName.Read(parameter).Part is null && OfSetter(method!) is { Length: > 0 } setter ? setter
            : parameter.Length <= 1 ? "" : parameter;
    }

    private static string NameOf(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => ExpressionName.OfType(creation.Type),
        InvocationExpressionSyntax invocation => ExpressionName.OfCallee(invocation.Expression),
        _ => "",
    };

    // WithSecret("…"), whatever its parameter is called. GetSecret("…") takes the name of one.
    private static string OfSetter(IMethodSymbol method) =>
        NameWords.Of(method.Name) is [var first, ..] && CredentialName.Read(method.Name) is { Part: not null, Strength: var strength }
        && (Setting.Contains(first) || CredentialName.Read(first).Part is not null || (strength == NameStrength.Certain && !Reading.Contains(first)))
            ? method.Name
            : "";

    /// <summary>Whether it is the key of an HMAC that is assigned to.</summary>
    public static bool IsKeyOfHash(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) =>
        ExpressionName.OfTarget(target) == "Key"
        && model.GetSymbolInfo(target, cancellationToken).Symbol is IPropertySymbol { ContainingType.Name: var type }
        && (type == "KeyedHashAlgorithm" || type.StartsWith("HMAC", StringComparison.Ordinal));

    public string Of(AttributeArgumentSyntax argument)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
        {
            // [Option("access-key-secret", Default = "…")]
            return NameColumns.IsOfValue(name.Identifier.ValueText)
                && argument.Parent is AttributeArgumentListSyntax { Arguments: [{ NameEquals: null } first, ..] }
                && Says(first.Expression) is { Length: > 0 } option
                    ? option
                    : name.Identifier.ValueText;
        }

        var index = (argument.Parent as AttributeArgumentListSyntax)?.Arguments.PlaceOf(argument) ?? -1;
        // [AssemblyMetadata("AccessKeySecret", "…")]
        if (index > 0 && Says(((AttributeArgumentListSyntax)argument.Parent!).Arguments[index - 1].Expression) is { Length: > 0 } said)
        {
            return said;
        }

        var constructor = argument.Parent?.Parent is { } attribute ? MethodOf(attribute) : null;
        // [InlineData("…", "…")]: what takes anything hands it on to the method that it stands on.
        return constructor is { Parameters: [{ IsParams: true }] or [.., { IsParams: true }] } && TestedParameter(argument, index) is { } tested ? tested
            : index >= 0 && index < constructor?.Parameters.Length ? constructor.Parameters[index].Name
            : "";
    }

    private static string? TestedParameter(AttributeArgumentSyntax argument, int index) =>
        argument.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is BaseMethodDeclarationSyntax { ParameterList.Parameters: { } parameters }
        && index < parameters.Count
            ? parameters[index].Identifier.ValueText
            : null;

    private IMethodSymbol? MethodOf(SyntaxNode call)
    {
        var symbol = model.GetSymbolInfo(call, cancellationToken);
        return (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
    }

    // SetEnvironmentVariable("NAME", …), Add("Name", …), UseSetting("A:B", …), Equals(a, b): the argument before, or the one that is compared, says it.
    private string OfSibling(ArgumentSyntax argument, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode call)
    {
        if (arguments.Count > LongestKeyedCall)
        {
            return "";
        }

        var place = arguments.IndexOf(argument);
        var isUnordered = argument.NameColon is not null || IsComparison(call);
        for (var i = 0; i < arguments.Count; i++)
        {
            if ((i == place - 1 || (isUnordered && i != place)) && Says(arguments[i].Expression) is { Length: > 0 } said)
            {
                return said;
            }
        }

        // content.Add(new StringContent("…"), "accessKeySecret")
        if (place == 0 && arguments.Count > 1 && ConstantValue.Of(arguments[1].Expression, model, cancellationToken) is string
            && Says(arguments[1].Expression) is { Length: > 0 } behind)
        {
            return behind;
        }

        return IsComparison(call) && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? Says(access.Expression) : "";
    }

    // ("AccessKeySecret", "…"), (string id, string secret) t = ("…", "…"), var (id, secret) = ("…", "…"), (id, secret) = ("…", "…")
    private string OfElement(TupleExpressionSyntax tuple, ArgumentSyntax element)
    {
        if (element.NameColon is { } name)
        {
            return name.Name.Identifier.ValueText;
        }

        var index = tuple.Arguments.PlaceOf(element);
        // (string id, string secret) t = isLive ? ("…", "…") : ("…", "…")
        var whole = PassedOn.Outermost(tuple);
        if (whole.Parent is AssignmentExpressionSyntax { Left: { } left } assignment && assignment.Right == whole && TargetAt(left, index) is { } target)
        {
            return target;
        }

        if (model.GetTypeInfo(whole, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && index < type.TupleElements.Length && type.TupleElements[index] is { IsExplicitlyNamedTupleElement: true } named)
        {
            return named.Name;
        }

        return index > 0 ? Says(tuple.Arguments[index - 1].Expression) : "";
    }

    private static string? TargetAt(ExpressionSyntax left, int index) => left switch
    {
        TupleExpressionSyntax targets when index < targets.Arguments.Count => targets.Arguments[index].Expression switch
        {
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
            var target => ExpressionName.OfTarget(target),
        },
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: { } variables } }
            when index < variables.Count && variables[index] is SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };

    // Only a name of a credential's part counts: any other constant says nothing about its neighbour, and a variable that holds the ID names itself.
    private string Says(ExpressionSyntax expression) =>
        // SetProperty(o => o.AccessKeySecret, "…")
        ExpressionName.OfTarget((expression as LambdaExpressionSyntax)?.ExpressionBody ?? expression, model, cancellationToken) is { Length: > 0 } said
        && CredentialName.Read(said) is { Part: not null } name
        && !(name is { MayBeId: true } or { Part: CredentialPart.AccessKeyId }
            && expression is IdentifierNameSyntax && ConstantValue.Of(expression, model, cancellationToken) is null)
            ? said
            : "";

    private static bool IsComparison(SyntaxNode call) =>
        call is InvocationExpressionSyntax invocation && Comparing.Contains(ExpressionName.OfCallee(invocation.Expression));
}
