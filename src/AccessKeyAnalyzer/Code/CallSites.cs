using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>Finds what the callers in this compilation pass to a parameter.</summary>
internal sealed class CallSites(SourceModel source, CancellationToken cancellationToken)
{
    public IEnumerable<ExpressionSyntax> ArgumentsFor(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || !source.DeclarationsOf(method, cancellationToken).Any())
        {
            return [];
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return ToLambda(method, parameter.Ordinal);
        }

        // What is called is the method, or what it overrides or implements: there the parameter may have another name.
        var called = method.OriginalDefinition;
        return from target in OverriddenMembers.Of(called).OfType<IMethodSymbol>().Prepend(called)
               where parameter.Ordinal < target.Parameters.Length
               from call in source.Calls.Of(target, cancellationToken)
               from argument in Arguments.AllFor(call.Arguments, call.Method, target.Parameters[parameter.Ordinal])
               select argument;
    }

    // Func<string, OssClient> connect = s => …; connect("…"), connect.Invoke("…"): calls of what holds the function.
    private IEnumerable<ExpressionSyntax> ToLambda(IMethodSymbol lambda, int ordinal)
    {
        var function = source.DeclarationsOf(lambda, cancellationToken).First();
        foreach (var mention in HolderOf(function) is { } holder ? source.ReferencesTo(holder, cancellationToken) : [])
        {
            var callee = mention.Parent is MemberAccessExpressionSyntax member && (member.Name == mention || member.Name.Identifier.ValueText == "Invoke")
                ? member
                : (ExpressionSyntax)mention;
            callee = callee.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke : callee;
            if (callee.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { } arguments } && ordinal < arguments.Count)
            {
                yield return arguments[ordinal].Expression;
            }
        }
    }

    private ISymbol? HolderOf(SyntaxNode function) => function.Parent switch
    {
        EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declared } => SymbolOf(declared),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => SymbolOf(property),
        AssignmentExpressionSyntax { Left: { } target } => source.SymbolOf(target, cancellationToken),
        // With((id, secret) => …), where With(Action<string, string> make) calls make("…", "…")
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } argument
            when source.SymbolOf(taker, cancellationToken) is IMethodSymbol method && source.IsOwn(method) =>
            Arguments.ParameterOf(argument, method)?.OriginalDefinition,
        _ => null,
    };

    private ISymbol? SymbolOf(SyntaxNode declaration) => source.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);
}
