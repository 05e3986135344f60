using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Finds what the callers in this compilation pass to a parameter.</summary>
internal readonly struct CallSites(SourceModel source, CancellationToken cancellationToken)
{
    public IEnumerable<ExpressionSyntax> ArgumentsFor(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || !source.DeclarationsOf(method, cancellationToken).Any())
        {
            yield break;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            foreach (var argument in ToLambda(method, parameter.Ordinal))
            {
                yield return argument;
            }

            yield break;
        }

        foreach (var call in CallsOf(method))
        {
            var bound = source.ModelOf(call.SyntaxTree).GetSymbolInfo(call.Parent!, cancellationToken).Symbol as IMethodSymbol;
            if (SymbolEqualityComparer.Default.Equals((bound?.ReducedFrom ?? bound)?.OriginalDefinition, method.OriginalDefinition)
                && Arguments.For(call, bound!, parameter) is { } argument)
            {
                yield return argument;
            }
        }
    }

    private IEnumerable<BaseArgumentListSyntax> CallsOf(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor)
        {
            foreach (var mention in source.Mentions(method.Name, cancellationToken))
            {
                var callee = mention.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? mention.Parent : mention;
                if (callee.Parent is InvocationExpressionSyntax invocation && invocation.Expression == callee)
                {
                    yield return invocation.ArgumentList;
                }
            }

            yield break;
        }

        var trees = new HashSet<SyntaxTree>(source.DeclarationsOf(method, cancellationToken).Select(d => d.SyntaxTree));
        foreach (var mention in source.Mentions(method.ContainingType.Name, cancellationToken))
        {
            trees.Add(mention.SyntaxTree);
        }

        // new T(…), T t = new(…), : base(…), : this(…), class D(…) : T(…)
        foreach (var tree in trees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                switch (node)
                {
                    case BaseObjectCreationExpressionSyntax { ArgumentList: { } list }
                        when node is ImplicitObjectCreationExpressionSyntax || Mentions(((ObjectCreationExpressionSyntax)node).Type, method):
                        yield return list;
                        break;
                    case ConstructorInitializerSyntax initializer:
                        yield return initializer.ArgumentList;
                        break;
                    case PrimaryConstructorBaseTypeSyntax @base:
                        yield return @base.ArgumentList;
                        break;
                }
            }
        }
    }

    // Func<string, OssClient> connect = s => …; connect("…"), connect.Invoke("…"): calls of whatever has the variable's name.
    private IEnumerable<ExpressionSyntax> ToLambda(IMethodSymbol lambda, int ordinal)
    {
        var variable = source.DeclarationsOf(lambda, cancellationToken).First().Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText,
            _ => null,
        };
        foreach (var mention in variable is null ? [] : source.Mentions(variable, cancellationToken))
        {
            var callee = mention.Parent is MemberAccessExpressionSyntax member && (member.Name == mention || member.Name.Identifier.ValueText == "Invoke") ? member : (ExpressionSyntax)mention;
            callee = callee.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke : callee;
            if (callee.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { } arguments } && ordinal < arguments.Count)
            {
                yield return arguments[ordinal].Expression;
            }
        }
    }

    private static bool Mentions(TypeSyntax type, IMethodSymbol constructor) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == constructor.ContainingType.Name);
}
