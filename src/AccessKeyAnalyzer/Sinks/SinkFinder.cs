using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the places of a tree where a value enters an SDK.</summary>
/// <param name="source">The compilation.</param>
/// <param name="matcher">The entry points.</param>
/// <param name="names">A search for their names, as <see cref="SearchFor"/> makes it.</param>
internal sealed class SinkFinder(SourceModel source, EntryPointMatcher matcher, MarkSearch names)
{
    private const string CreateInstance = nameof(Activator.CreateInstance);

    // What uses a type that it does not name.
    private static readonly MarkSearch Unnamed = new(((string[])["new(", "new (", "base(", "base (", "this(", "this ("]).Select(text => (text, 1)));

    // Kept with the tree, which lives on across edits of other files.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<SyntaxNode>> UnnamedNodes = new();

    private readonly UseGlance _glance = new(source, matcher);

    /// <summary>A search for the names of these entry points. To choose how to search takes milliseconds, so it is made once.</summary>
    public static MarkSearch SearchFor(IEnumerable<EntryPoint> entryPoints) => MarkSearch.ForNames(entryPoints.SelectMany(entryPoint => entryPoint.Mentions));

    /// <summary>The uses in a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="isNamed">Whether it has names of entry points.</param>
    /// <param name="mayBeUnnamed">Whether it may use a type without naming it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IEnumerable<Sink> In(SyntaxTree tree, bool isNamed, bool mayBeUnnamed, CancellationToken cancellationToken)
    {
        if (matcher.EntryPoints.Count == 0)
        {
            yield break;
        }

        foreach (var node in NodesOf(tree, isNamed, mayBeUnnamed, cancellationToken))
        {
            // After each edit all files are asked, and few have such a node.
            var model = source.ModelOf(tree);
            if (node is TypeSyntax { Parent: TypeOfExpressionSyntax or TypeArgumentListSyntax } created)
            {
                foreach (var sink in SinksOfFactory(created, model, cancellationToken))
                {
                    yield return sink;
                }
            }
            else if (_glance.ArgumentsOf(node, cancellationToken) is { } list)
            {
                var info = model.GetSymbolInfo(node, cancellationToken);
                foreach (var sink in SinksOf(list, info, model, cancellationToken))
                {
                    yield return sink;
                }
            }
            else if (node is IdentifierNameSyntax name
                && Assignment.Through(name) is { IsWhole: true } write
                && _glance.MayWrite(name)
                && model.GetSymbolInfo(name, cancellationToken).Symbol is (IPropertySymbol or IFieldSymbol) and { } member
                && matcher.Of(member) is var (entryPoint, slot))
            {
                yield return new(write.Value, slot, entryPoint, UseOf(name), member.ContainingType.Name);
            }
        }
    }

    /// <summary>Whether the tree names or declares a type that is built from a key, and not another one of the same simple name.</summary>
    public bool NamesType(SyntaxTree tree, CancellationToken cancellationToken) =>
        matcher.EntryPoints.Count > 0 && TokensOf(tree, names, cancellationToken).Any(token => token.Parent switch
        {
            SimpleNameSyntax name => _glance.NamesType(name),
            BaseTypeDeclarationSyntax type => _glance.Declares(type),
            _ => false,
        });

    /// <summary>Whether the tree has code that may hand something to a type which it does not name: after each edit all files are asked, and few do.</summary>
    public bool MayBeUnnamedIn(SyntaxTree tree, CancellationToken cancellationToken) => UnnamedIn(tree, cancellationToken).Count > 0 || _glance.HasAlias(tree);

    // In the order of the text, what encloses before what it encloses: findings depend on it.
    private IEnumerable<SyntaxNode> NodesOf(SyntaxTree tree, bool isNamed, bool mayBeUnnamed, CancellationToken cancellationToken)
    {
        if (mayBeUnnamed && _glance.HasAlias(tree))
        {
            return tree.GetRoot(cancellationToken).DescendantNodes();
        }

        IReadOnlyList<SyntaxNode> unnamed = mayBeUnnamed ? UnnamedIn(tree, cancellationToken) : [];
        return !isNamed ? unnamed
            : TokensOf(tree, names, cancellationToken).SelectMany(NodesAt).Concat(unnamed)
                .Distinct().OrderBy(node => node.SpanStart).ThenByDescending(node => node.Span.Length);
    }

    /// <summary>The code of a tree that hands something to a type which it does not name: <c>new(…)</c>, <c>base(…)</c>, <c>this(…)</c>.</summary>
    public static IReadOnlyList<SyntaxNode> UnnamedIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!UnnamedNodes.TryGetValue(tree, out var nodes))
        {
            var found = TokensOf(tree, Unnamed, cancellationToken).Select(token => token.Parent).OfType<SyntaxNode>()
                .Where(node => node is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }
                    or ConstructorInitializerSyntax { ArgumentList.Arguments.Count: > 0 }).ToList();
            nodes = UnnamedNodes.GetValue(tree, _ => found);
        }

        return nodes;
    }

    private static IEnumerable<SyntaxToken> TokensOf(SyntaxTree tree, MarkSearch search, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        return TextSearch.PlacesIn(tree.GetText(cancellationToken), search).Select(place => root.FindToken(place));
    }

    private static IEnumerable<SyntaxNode> NodesAt(SyntaxToken token)
    {
        if (token.Parent is not SimpleNameSyntax name)
        {
            return [];
        }

        var whole = WholeOf(name);
        return whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => [creation],
            PrimaryConstructorBaseTypeSyntax @base => [@base],
            InvocationExpressionSyntax call when call.Expression == whole => [call],
            TypeOfExpressionSyntax or TypeArgumentListSyntax => [whole],
            _ => [name],
        };
    }

    // a.b.Name, a?.Name
    private static SyntaxNode WholeOf(SyntaxNode name) =>
        name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            && name.Span.End == name.Parent.Span.End
            ? WholeOf(name.Parent)
            : name;

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

    // Activator.CreateInstance(typeof(OssClient), endpoint, id, secret), Create<OssClient>(endpoint, id, secret): who is told a type and given what its
    // constructor takes builds it. By another name it may do something else.
    private IEnumerable<Sink> SinksOfFactory(TypeSyntax type, SemanticModel model, CancellationToken cancellationToken) =>
        FactoryOf(type) is { } call && Passed(call, model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol) is { Count: > 0 } passed
        && model.GetTypeInfo(type, cancellationToken).Type is INamedTypeSymbol created
            ? from constructor in created.InstanceConstructors
              where constructor.Parameters.Length == passed.Count
              from entryPoint in matcher.Of(constructor)
              from slot in entryPoint.Slots
              let place = constructor.Parameters.IndexOf(constructor.Parameters.FirstOrDefault(parameter => parameter.Name == slot.Name)!)
              where place >= 0
              let taker = ExpressionName.OfCallee(call.Expression) == CreateInstance ? entryPoint : entryPoint with { Values = SlotContent.PerhapsOther }
              select new Sink(passed[place], slot, taker, call, created.Name)
            : [];

    // CreateInstance(typeof(T), …), Create<T>(…), Factory<T>.Create(…)
    private static InvocationExpressionSyntax? FactoryOf(TypeSyntax type) => type.Parent switch
    {
        TypeOfExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            when ExpressionName.OfCallee(call.Expression) == CreateInstance => call,
        TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: InvocationExpressionSyntax call } } => call,
        TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } } => call,
        _ => null,
    };

    // What goes to the constructor: the elements of an array, or what a function takes any number of, or all that it takes.
    private static List<ExpressionSyntax> Passed(InvocationExpressionSyntax call, IMethodSymbol? function)
    {
        var arguments = call.ArgumentList.Arguments.ToList();
        if (function?.Parameters is [.., { IsParams: true } any])
        {
            arguments = arguments.FindAll(argument => Arguments.ParameterOf(argument, function)?.Name == any.Name);
        }

        return [.. arguments is [{ Expression: var array }] && ElementTracer.ElementsOf(array) is { } elements
            ? elements
            : arguments.Select(argument => argument.Expression)];
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
