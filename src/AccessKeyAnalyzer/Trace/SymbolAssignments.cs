using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Finds what a variable, field, property or parameter is given: by its declaration, and unless told otherwise by its uses anywhere in the compilation.
/// </summary>
internal readonly struct SymbolAssignments(SourceModel source, CancellationToken cancellationToken, bool followsUses = true)
{
    public IEnumerable<Assignment> Of(ISymbol symbol) => source.WritesOf(symbol, followsUses, Found);

    private IEnumerable<Assignment> Found(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => OfLocal(symbol),
        IFieldSymbol => OfMember(symbol),
        IPropertySymbol property => OfProperty(property),
        IParameterSymbol parameter => OfParameter(parameter),
        _ => [],
    };

    /// <summary>What a method returns; for an abstract one or one of an interface, what its implementations in this compilation return.</summary>
    public IEnumerable<ExpressionSyntax> ReturnedBy(IMethodSymbol method)
    {
        foreach (var declaration in Bodies(method.OriginalDefinition))
        {
            foreach (var value in ReturnedValues.Of(declaration))
            {
                yield return value;
            }
        }
    }

    /// <summary>What the code of its method assigns to a parameter: all that counts for an <c>out</c> parameter.</summary>
    public IEnumerable<Assignment> Inside(IParameterSymbol parameter) => OfLocal(parameter);

    private IEnumerable<Assignment> OfLocal(ISymbol local)
    {
        foreach (var declaration in source.DeclarationsOf(local, cancellationToken))
        {
            if (Assignment.Of(declaration) is { } declared)
            {
                yield return declared;
            }

            var model = source.ModelOf(declaration.SyntaxTree);
            foreach (var use in source.UsesIn(Body.OfLocal(declaration), local.Name, cancellationToken))
            {
                // ref string alias = ref local; alias = v
                var writes = use.Parent is RefExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax alias } }
                    ? source.UsesIn(Body.OfLocal(alias), alias.Identifier.ValueText, cancellationToken).Select(Assignment.Through)
                    : [Assignment.Through(use)];
                foreach (var write in writes)
                {
                    if (write is { } through && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, local))
                    {
                        yield return through;
                    }
                }
            }
        }
    }

    private IEnumerable<Assignment> OfMember(ISymbol member)
    {
        // A constant of another assembly is that project's finding.
        foreach (var declaration in source.DeclarationsOf(member, cancellationToken))
        {
            if (Assignment.Of(declaration) is { } declared)
            {
                yield return declared;
            }
        }

        if (!followsUses || !source.DeclarationsOf(member, cancellationToken).Any() || member is IFieldSymbol { IsConst: true })
        {
            yield break;
        }

        foreach (var write in source.AssignmentsTo(member, cancellationToken))
        {
            yield return write;
        }
    }

    // What overrides or implements a property gives it a value, too.
    private IEnumerable<Assignment> OfProperty(IPropertySymbol property)
    {
        var (model, token) = (source, cancellationToken);
        var others = ImplementationsOf(property).Select(declaration => model.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, token));
        return new HashSet<ISymbol>([property, .. others.OfType<IPropertySymbol>()], SymbolEqualityComparer.Default).Cast<IPropertySymbol>().SelectMany(OfOne);
    }

    // Its getter's body, its initialiser, and every assignment to it.
    private IEnumerable<Assignment> OfOne(IPropertySymbol property)
    {
        foreach (var declaration in source.DeclarationsOf(property, cancellationToken))
        {
            // record Options(string Id, string Secret)
            if (declaration is ParameterSyntax positional
                && source.ModelOf(positional.SyntaxTree).GetDeclaredSymbol(positional, cancellationToken) is IParameterSymbol parameter)
            {
                foreach (var write in OfParameter(parameter))
                {
                    yield return write;
                }
            }

            foreach (var value in ReturnedValues.Of(declaration))
            {
                yield return new Assignment(value);
            }
        }

        foreach (var write in OfMember(property))
        {
            yield return write;
        }
    }

    // What callers pass, the default value, and what the method itself assigns.
    private IEnumerable<Assignment> OfParameter(IParameterSymbol parameter)
    {
        // What is assigned to a property is the value in its setter.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property })
        {
            foreach (var write in OfMember(property))
            {
                yield return write;
            }

            yield break;
        }

        foreach (var write in OfLocal(parameter))
        {
            yield return write;
        }

        if (followsUses)
        {
            foreach (var argument in new CallSites(source, cancellationToken).ArgumentsFor(parameter))
            {
                yield return new Assignment(argument);
            }
        }
    }

    private IEnumerable<SyntaxNode> Bodies(ISymbol member) => source.DeclarationsOf(member, cancellationToken).Concat(ImplementationsOf(member));

    private IEnumerable<SyntaxNode> ImplementationsOf(ISymbol member) =>
        followsUses && (member.IsAbstract || member.IsVirtual) ? source.ImplementationsOf(member, cancellationToken) : [];
}
