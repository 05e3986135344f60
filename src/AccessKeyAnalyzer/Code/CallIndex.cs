using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The calls of a compilation by what they call, methods and constructors. Thread-safe.</summary>
internal sealed class CallIndex(SourceModel source)
{
    private readonly BySymbol<Call> _calls = new(), _creations = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxTree>> _naming = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, ILookup<string, BaseArgumentListSyntax>> _lists = new();
    private readonly ConcurrentDictionary<SyntaxTree, ILookup<ISymbol, Call>> _unnamed = new();

    /// <summary>The calls of the method; of an extension those in both forms.</summary>
    public IEnumerable<Call> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.MethodKind != MethodKind.Constructor)
        {
            var name = OverriddenMembers.NameOf(method);
            return _calls.Of(method, name, Bound(
                from mention in source.Mentions(name, cancellationToken)
                let callee = mention.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? mention.Parent : mention
                let call = callee.Parent as InvocationExpressionSyntax
                where call?.Expression == callee
                select (BaseArgumentListSyntax)call.ArgumentList));
        }

        // new T(…), T t = new(…), : base(…), : this(…), class D(…) : T(…)
        var type = method.ContainingType.Name;
        var naming = _naming.GetOrAdd(type, name => [.. source.Mentions(name, cancellationToken).Select(mention => mention.SyntaxTree).Distinct()]);
        var trees = source.DeclarationsOf(method, cancellationToken).Select(declaration => declaration.SyntaxTree).Concat(naming).Distinct();
        return _creations.Of(method, type, Bound(naming.SelectMany(tree => ListsIn(tree)[type]))).Concat(trees.SelectMany(tree => UnnamedIn(tree)[method]));

        IEnumerable<(ISymbol?, Call)> Bound(IEnumerable<BaseArgumentListSyntax> lists) =>
            from list in lists
            let called = source.ModelOf(list.SyntaxTree).GetSymbolInfo(list.Parent!, cancellationToken).Symbol as IMethodSymbol
            where called is not null
            select ((ISymbol?)(called.ReducedFrom ?? called).OriginalDefinition, new Call(list, called));

        ILookup<ISymbol, Call> UnnamedIn(SyntaxTree tree) => _unnamed.TryGetValue(tree, out var known) ? known
            : _unnamed.GetOrAdd(tree, Bound(ListsIn(tree)[""]).ToLookup(pair => pair.Item1!, pair => pair.Item2, SymbolEqualityComparer.Default));

        // The arguments of each constructor that a tree calls, by the simple name of its type; by the empty name where no type is written.
        ILookup<string, BaseArgumentListSyntax> ListsIn(SyntaxTree tree) => _lists.TryGetValue(tree, out var known) ? known
            : _lists.GetOrAdd(tree, tree.GetRoot(cancellationToken).DescendantNodes().Select(CreationOf).Where(c => c.Arguments is not null)
                .ToLookup(c => c.Type, c => c.Arguments!, StringComparer.Ordinal));
    }

    private static (string Type, BaseArgumentListSyntax? Arguments) CreationOf(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => (ExpressionName.OfType(creation.Type), creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => ("", creation.ArgumentList),
        ConstructorInitializerSyntax initializer => ("", initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax @base => ("", @base.ArgumentList),
        _ => ("", null),
    };
}
