using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// The objects that a member is asked of at one place: traced back to where they are made, with what they are made from. Where that is not seen, as of one
/// that a container gives a constructor, it may be any at all; but what only callers give, whom this project does not have, is another project's.
/// </summary>
internal sealed class MadeObjects
{
    // A file of several target frameworks has a tree in each.
    private readonly HashSet<(string Path, TextSpan Span)> _creations = [];
    // Where no creation is seen: what they are known by.
    private readonly HashSet<ISymbol> _names = new(SymbolEqualityComparer.Default);
    // The type whose own member it is.
    private string? _type;
    private Func<string?, bool> _mayBeOf = _ => false;

    /// <summary>The objects of the member that is named at a place.</summary>
    public static async Task<MadeObjects> OfAsync(SyntaxNode member, Solution solution, CancellationToken cancellationToken)
    {
        var objects = new MadeObjects();
        if (Receiver(member) is not { } receiver)
        {
            objects._type = TypeAround(member);
        }
        else if (await solution.ModelAsync(member.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
        {
            objects.Add(receiver, model.Compilation, cancellationToken);
        }

        return objects;
    }

    /// <summary>Whether what is made at a place is one of them; <paramref name="made"/> is a creation, or stands in the type that makes it of itself.</summary>
    public bool Contain(SyntaxNode made, string? assembly) => _mayBeOf(assembly)
        || (made is BaseObjectCreationExpressionSyntax ? _creations.Contains((made.SyntaxTree.FilePath, made.Span))
            : _type is not null && _type == TypeAround(made));

    /// <summary>Whether they may be the objects of another place.</summary>
    public bool Meet(MadeObjects others, string? assembly) => _mayBeOf(assembly) || _creations.Overlaps(others._creations)
        || _names.Overlaps(others._names) || (_type is not null && _type == others._type);

    private static string? TypeAround(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;

    private static ExpressionSyntax? Receiver(SyntaxNode member) => member.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access => access.Expression,
        MemberBindingExpressionSyntax => member.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        // config is { AccessKeyId: … }
        NameColonSyntax => member.FirstAncestorOrSelf<IsPatternExpressionSyntax>()?.Expression,
        _ => null,
    };

    private void Add(ExpressionSyntax receiver, Compilation compilation, CancellationToken cancellationToken)
    {
        var origins = new List<ExpressionSyntax>();
        AlibabaCloudContext.Of(compilation).Tracer.VisitOrigins(receiver, (origin, _) => origins.Add(origin), cancellationToken);
        var made = origins.OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => _creations.Add((creation.SyntaxTree.FilePath, creation.Span))).ToList();
        foreach (var argument in made.SelectMany(creation => creation.ArgumentList?.Arguments ?? []))
        {
            Add(argument.Expression, compilation, cancellationToken);
        }

        if (_creations.Count == 0)
        {
            var names = origins.Select(origin => compilation.GetSemanticModel(origin.SyntaxTree).GetSymbolInfo(origin, cancellationToken).Symbol).ToList();
            _mayBeOf = names.TrueForAll(IsFromACaller) ? assembly => assembly != compilation.AssemblyName : _ => true;
            _names.UnionWith(names.OfType<ISymbol>());
        }
    }

    private static bool IsFromACaller(ISymbol? name) =>
        name is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } };
}
