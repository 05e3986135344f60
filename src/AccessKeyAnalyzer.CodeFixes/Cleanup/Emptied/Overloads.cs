using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Tells what becomes of a method's overloads when it loses parameters: a call must mean the same method, and two must not become one.</summary>
internal sealed class Overloads(IMethodSymbol method, IReadOnlyList<IParameterSymbol> rest, Compilation compilation)
{
    /// <summary>
    /// What goes with the parameters: nothing, or the overload that only passed the keys on, in whose place the method steps. Null where they cannot go.
    /// </summary>
    public static (SyntaxNode? Forwarder, Edit? Modifiers)? Without(IMethodSymbol method, Func<IParameterSymbol, bool> goes,
        Func<SyntaxNode, bool> gone, SemanticModel model, CancellationToken cancellationToken)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return (null, null);
        }

        var overloads = new Overloads(method, [.. method.Parameters.Where(parameter => !goes(parameter))], model.Compilation);
        var rivals = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, method) && !other.IsImplicitlyDeclared
                && overloads.MayTakeItsCalls(other)).ToList();
        return rivals switch
        {
            [] => (null, null),
            [{ DeclaringSyntaxReferences: [var reference] } only] when reference.GetSyntax(cancellationToken) is var declaration
                && (overloads.IsForwarder(only, declaration, model, cancellationToken)
                    || (overloads.IsTwin(only, declaration, gone)
                        && IsEmptied(method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), gone))) =>
                (declaration, overloads.Modifiers(only, declaration, cancellationToken)),
            _ => null,
        };
    }

    private bool MayTakeItsCalls(IMethodSymbol other) =>
        other.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams) <= rest.Count
        && (other.Parameters.Length >= rest.Count(parameter => !parameter.IsOptional)
            || other.Parameters.Any(parameter => parameter.IsParams))
        && rest.Zip(other.Parameters, (own, others) => others.IsParams
            || compilation.ClassifyCommonConversion(own.Type, others.Type).Exists).All(converts => converts);

    /// <summary>Whether the other does nothing but call the method, and is called as the method will be.</summary>
    private bool IsForwarder(IMethodSymbol other, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? call = declaration switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer, ExpressionBody: null, Body.Statements.Count: 0 } => initializer,
            MethodDeclarationSyntax { ExpressionBody.Expression: InvocationExpressionSyntax invocation } => invocation,
            MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: InvocationExpressionSyntax invocation }] } =>
                invocation,
            _ => null,
        };
        return call is not null && declaration.SyntaxTree == model.SyntaxTree && !declaration.HasInnerDirective()
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellationToken).Symbol, method)
            && other.IsStatic == method.IsStatic && other.GetAttributes().IsEmpty && !other.IsVirtual && !other.IsOverride
            && other.Parameters.Select(parameter => parameter.Type)
                .SequenceEqual(rest.Take(other.Parameters.Length).Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
            // What it leaves out, its callers can leave out, too.
            && rest.Skip(other.Parameters.Length).All(parameter => parameter.IsOptional)
            && other.Parameters.Select(parameter => parameter.Name).Concat(Enumerable.Repeat("", rest.Count - other.Parameters.Length))
                .SequenceEqual(Passed(call));
    }

    /// <summary>Whether the other constructor takes what is left, and did nothing but set what goes, either.</summary>
    private bool IsTwin(IMethodSymbol other, SyntaxNode declaration, Func<SyntaxNode, bool> gone) => IsEmptied(declaration, gone)
        && other.Parameters.Select(parameter =>
            parameter.Type).SequenceEqual(rest.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
        && other.GetAttributes().IsEmpty && !declaration.HasInnerDirective();

    private static bool IsEmptied(SyntaxNode declaration, Func<SyntaxNode, bool> gone) =>
        declaration is ConstructorDeclarationSyntax { Initializer: null, Body: { } body } && body.Statements.All(gone);

    // What it hands on unchanged, in the same order.
    private IEnumerable<string> Passed(SyntaxNode call)
    {
        var list = call is InvocationExpressionSyntax invocation ? invocation.ArgumentList
            : ((ConstructorInitializerSyntax)call).ArgumentList;
        return rest.Select(parameter => AccessKeyAnalyzer.Code.Arguments.For(list, method, parameter.Name)?.ToString() ?? "");
    }

    private Edit? Modifiers(IMethodSymbol other, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        if (other.DeclaredAccessibility == method.DeclaredAccessibility
            || method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not BaseMethodDeclarationSyntax { Modifiers: { Count: > 0 } own }
            || declaration is not BaseMethodDeclarationSyntax { Modifiers: { Count: > 0 } modifiers })
        {
            return null;
        }

        return new Edit(own[0].SyntaxTree!, TextSpan.FromBounds(own[0].SpanStart, own[own.Count - 1].Span.End), modifiers.ToString());
    }
}
