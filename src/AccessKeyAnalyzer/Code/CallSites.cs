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

        var targets = TargetsOf(method.OriginalDefinition);
        return from call in CallsOf(method)
               let bound = source.ModelOf(call.SyntaxTree).GetSymbolInfo(call.Parent!, cancellationToken).Symbol as IMethodSymbol
               let called = (bound?.ReducedFrom ?? bound)?.OriginalDefinition
               // What is called is the method, or what it overrides or implements: there the parameter may have another name.
               where called is not null && targets.Contains(called) && parameter.Ordinal < called.Parameters.Length
               from argument in Arguments.AllFor(call, bound!, called.Parameters[parameter.Ordinal])
               select argument;
    }

    // The method, what it overrides and what it implements.
    private static HashSet<ISymbol> TargetsOf(IMethodSymbol method)
    {
        var targets = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var overridden = method; overridden is not null && targets.Add(overridden.OriginalDefinition);)
        {
            overridden = overridden.OverriddenMethod;
        }

        if (method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && !method.IsStatic)
        {
            var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
            foreach (var member in method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(name)).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    targets.Add(member.OriginalDefinition);
                }
            }
        }

        return targets;
    }

    private IEnumerable<BaseArgumentListSyntax> CallsOf(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor)
        {
            return from mention in source.Mentions(method.Name.Substring(method.Name.LastIndexOf('.') + 1), cancellationToken)
                   let callee = mention.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? mention.Parent : mention
                   let call = callee.Parent as InvocationExpressionSyntax
                   where call?.Expression == callee
                   select call.ArgumentList;
        }

        // new T(…), T t = new(…), : base(…), : this(…), class D(…) : T(…)
        return source.DeclarationsOf(method, cancellationToken).Concat(source.Mentions(method.ContainingType.Name, cancellationToken))
            .Select(node => node.SyntaxTree).Distinct().Select(tree => source.CreationsIn(tree, cancellationToken))
            .SelectMany(creations => creations[method.ContainingType.Name].Concat(creations[""]));
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
