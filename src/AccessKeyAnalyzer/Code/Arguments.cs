using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>Maps arguments to parameters: by name, else by place; so order and names do not matter.</summary>
internal static class Arguments
{
    /// <summary>The parameter that an argument goes to; null if there is none, as in half-written code.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.NameColon is { } name)
        {
            return method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText);
        }

        var index = (argument.Parent as BaseArgumentListSyntax)?.Arguments.PlaceOf(argument) ?? -1;
        return index < 0 ? null
            : index < method.Parameters.Length ? method.Parameters[index]
            : method.Parameters.Length > 0 && method.Parameters[method.Parameters.Length - 1].IsParams ? method.Parameters[method.Parameters.Length - 1]
            : null;
    }

    /// <summary>The argument that goes to the named parameter; null if the call leaves it out.</summary>
    public static ExpressionSyntax? For(BaseArgumentListSyntax list, IMethodSymbol method, string parameter) =>
        list.Arguments.FirstOrDefault(a => ParameterOf(a, method)?.Name == parameter)?.Expression;

    /// <summary>What a call passes to a parameter; to the first of an extension method, what it is called on.</summary>
    /// <param name="list">The arguments of the call.</param>
    /// <param name="method">The method as the call binds to it.</param>
    /// <param name="parameter">The parameter as it is declared.</param>
    public static ExpressionSyntax? For(BaseArgumentListSyntax list, IMethodSymbol method, IParameterSymbol parameter) =>
        method.ReducedFrom is not null && parameter.Ordinal == 0 && list.Parent is InvocationExpressionSyntax call
            ? ReceiverOf(call)
            : For(list, method, parameter.Name);

    /// <summary>The same; several for a parameter that takes any number: <c>params string[] keys</c>.</summary>
    public static IEnumerable<ExpressionSyntax> AllFor(BaseArgumentListSyntax list, IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.IsParams ? list.Arguments.Where(a => ParameterOf(a, method)?.Name == parameter.Name).Select(a => a.Expression)
        : For(list, method, parameter) is { } argument ? [argument]
        : [];

    /// <summary>What a method is called on: <c>text</c> in <c>text.Trim()</c> and <c>text?.Trim()</c>.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };
}
