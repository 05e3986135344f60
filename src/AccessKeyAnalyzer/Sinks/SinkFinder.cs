using System.Collections.Immutable;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the places of a tree where a value enters an SDK.</summary>
internal sealed class SinkFinder(SourceModel source, EntryPointMatcher matcher)
{
    private readonly HashSet<string> _names = new(matcher.EntryPoints.SelectMany(entryPoint => entryPoint.Mentions), StringComparer.Ordinal);

    public IEnumerable<Sink> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_names.Count == 0)
        {
            yield break;
        }

        var model = source.ModelOf(tree);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            var list = ArgumentsOfPossibleEntryPoint(node);
            if (list is { Arguments.Count: > 0 })
            {
                var info = model.GetSymbolInfo(node, cancellationToken);
                foreach (var sink in SinksOf(list, info, model, cancellationToken))
                {
                    yield return sink;
                }
            }
            else if (node is IdentifierNameSyntax name && _names.Contains(name.Identifier.ValueText)
                && Assignment.Through(name) is { Kind: AssignmentKind.Whole } write
                && model.GetSymbolInfo(name, cancellationToken).Symbol is (IPropertySymbol or IFieldSymbol) and { } member
                && matcher.Of(member) is var (entryPoint, slot))
            {
                yield return new(write.Value, slot, entryPoint, UseOf(name), member.ContainingType.Name);
            }
        }
    }

    private BaseArgumentListSyntax? ArgumentsOfPossibleEntryPoint(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation =>
            _names.Contains(ExpressionName.OfType(creation.Type)) || source.Unnamed.IsAlias(creation.Type) ? creation.ArgumentList : null,
        ImplicitObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax @base => @base.ArgumentList,
        InvocationExpressionSyntax invocation => _names.Contains(CallTracer.NameOf(invocation.Expression)) ? invocation.ArgumentList : null,
        _ => null,
    };

    // With half-written code there may be candidates only; every overload has the same slots.
    private IEnumerable<Sink> SinksOf(BaseArgumentListSyntax list, SymbolInfo info, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var symbol in info.Symbol is { } bound ? ImmutableArray.Create(bound) : info.CandidateSymbols)
        {
            if (symbol is not IMethodSymbol method)
            {
                continue;
            }

            var found = false;
            foreach (var entryPoint in matcher.Of(method).Where(entryPoint => IsNamed(entryPoint, list, model, cancellationToken)))
            {
                foreach (var slot in entryPoint.Slots)
                {
                    if (Arguments.For(list, method, slot.Name) is { } value)
                    {
                        found = true;
                        yield return new(value, slot, entryPoint, list.Parent!, method.ContainingType.Name);
                    }
                }
            }

            if (found)
            {
                yield break;
            }
        }
    }

    // properties.setFactoryProperty(ONSFactoryProperty.AccessKey, value): another argument says which part the value is.
    private static bool IsNamed(EntryPoint entryPoint, BaseArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken) =>
        entryPoint.NamedBy is ""
        || list.Arguments.Any(argument => model.GetSymbolInfo(argument.Expression, cancellationToken).Symbol
            is { ContainingType: { } type } name and ({ IsStatic: true } or IMethodSymbol)
            && $"{type.ToDisplayString()}.{name.Name}" == entryPoint.NamedBy);

    // All assignments of one initialiser are one use.
    private static SyntaxNode UseOf(IdentifierNameSyntax property)
    {
        var assignment = property.FirstAncestorOrSelf<AssignmentExpressionSyntax>()!;
        return assignment.Left == property && assignment.Parent is InitializerExpressionSyntax initializer ? initializer : assignment;
    }
}
