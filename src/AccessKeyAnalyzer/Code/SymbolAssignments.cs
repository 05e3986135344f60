using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// Finds what a variable, field, property or parameter is given: by its declaration, and unless told otherwise by its uses anywhere in the compilation.
/// </summary>
internal sealed class SymbolAssignments(SourceModel source, CancellationToken cancellationToken, bool followsUses = true)
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
    public IEnumerable<ExpressionSyntax> ReturnedBy(IMethodSymbol method) => Bodies(method.OriginalDefinition).SelectMany(ReturnedValues.Of);

    /// <summary>What the code of its method assigns to a parameter: all that counts for an <c>out</c> parameter.</summary>
    public IEnumerable<Assignment> Inside(IParameterSymbol parameter) => OfLocal(parameter);

    private IEnumerable<Assignment> OfLocal(ISymbol local) => source.DeclarationsOf(local, cancellationToken).SelectMany(declaration => Declared(declaration)
        .Concat(from use in source.UsesIn(Body.OfLocal(declaration), local.Name, cancellationToken)
                from write in Through(use)
                where SymbolEqualityComparer.Default.Equals(source.ModelOf(declaration.SyntaxTree).GetSymbolInfo(use, cancellationToken).Symbol, local)
                select write));

    private static IEnumerable<Assignment> Declared(SyntaxNode declaration) => Assignment.Of(declaration) is { } declared ? [declared] : [];

    // ref string alias = ref local; alias = v
    private IEnumerable<Assignment> Through(IdentifierNameSyntax use) =>
        (use.Parent is RefExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax alias } }
            ? source.UsesIn(Body.OfLocal(alias), alias.Identifier.ValueText, cancellationToken)
            : [use]).Select(Assignment.Through).OfType<Assignment>();

    private IEnumerable<Assignment> OfMember(ISymbol member)
    {
        // A constant of another assembly is that project's finding.
        var declarations = source.DeclarationsOf(member, cancellationToken).ToList();
        return declarations.SelectMany(Declared).Concat(
            followsUses && declarations.Count > 0 && member is not IFieldSymbol { IsConst: true } ? source.AssignmentsTo(member, cancellationToken) : []);
    }

    // What overrides or implements a property gives it a value, too.
    private IEnumerable<Assignment> OfProperty(IPropertySymbol property)
    {
        var others = ImplementationsOf(property)
            .Select(declaration => source.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken));
        return new HashSet<ISymbol>([property, .. others.OfType<IPropertySymbol>()], SymbolEqualityComparer.Default).Cast<IPropertySymbol>().SelectMany(OfOne);
    }

    // Its getter's body, its initialiser, and every assignment to it.
    private IEnumerable<Assignment> OfOne(IPropertySymbol property) => source.DeclarationsOf(property, cancellationToken)
        .SelectMany(declaration => OfPositional(declaration).Concat(ReturnedValues.Of(declaration).Select(value => new Assignment(value))))
        .Concat(OfMember(property));

    // record Options(string Id, string Secret)
    private IEnumerable<Assignment> OfPositional(SyntaxNode declaration) => declaration is ParameterSyntax
        && source.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is IParameterSymbol parameter ? OfParameter(parameter) : [];

    // What callers pass, the default value, and what the method itself assigns.
    private IEnumerable<Assignment> OfParameter(IParameterSymbol parameter) =>
        // What is assigned to a property is the value in its setter.
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } ? OfMember(property)
        : OfLocal(parameter).Concat(
            followsUses ? new CallSites(source, cancellationToken).ArgumentsFor(parameter).Select(argument => new Assignment(argument)) : [])
            .Concat(OfElements(parameter));

    // pairs.Select(pair => …), pairs.ForEach(pair => …): any element, whatever the function of .NET does with it.
    private IEnumerable<Assignment> OfElements(IParameterSymbol parameter) =>
        parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function }
            ? from declaration in source.DeclarationsOf(function, cancellationToken)
              let call = (declaration.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax
              where call is not null && Arguments.ReceiverOf(call) is not null
                && source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                && FrameworkFunction.IsOfFramework(method)
              select new Assignment(Arguments.ReceiverOf(call)!, AssignmentKind.AnyElement)
            : [];

    private IEnumerable<SyntaxNode> Bodies(ISymbol member) => source.DeclarationsOf(member, cancellationToken).Concat(ImplementationsOf(member));

    private IEnumerable<SyntaxNode> ImplementationsOf(ISymbol member) =>
        followsUses && (member.IsAbstract || member.IsVirtual) ? source.ImplementationsOf(member, cancellationToken) : [];
}
