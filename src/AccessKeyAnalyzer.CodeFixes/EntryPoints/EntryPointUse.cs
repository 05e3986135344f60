using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>A place in somebody's code where a catalog entry point is used.</summary>
internal sealed record EntryPointUse(Document Document, SemanticModel Model, SyntaxNode Node, EntryPoint EntryPoint)
    : SdkUse(Document, Model, Node, SdkCatalog.AdapterOf(EntryPoint))
{
    public Sdk Sdk { get; } = SdkCatalog.SdkOf(EntryPoint)!;

    /// <summary>The simple name of the type that takes the key.</summary>
    public string TypeName => MetadataName.Simple(EntryPoint.Type);

    /// <summary>What the fix does something to, in an action's title.</summary>
    public FormattableString Subject => EntryPoint.ClientName switch
    {
        "" => $"{TypeName}",
        var name => $"the {name} client",
    };

    public BaseArgumentListSyntax? ArgumentList => Node switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax baseType => baseType.ArgumentList,
        _ => null,
    };

    /// <summary>The arguments that go into slots, in source order.</summary>
    public IReadOnlyList<ArgumentSyntax> SlotArguments(CancellationToken cancellationToken) =>
        Model.GetSymbolInfo(Node, cancellationToken).Symbol is IMethodSymbol method && ArgumentList is { } list
            ? [.. list.Arguments.Where(argument => IsSlot(Arguments.ParameterOf(argument, method)?.Name))]
            : [];

    /// <summary>Whether a parameter or property of this name is a slot.</summary>
    public bool IsSlot(string? name) => EntryPoint.Slots.Any(slot => slot.Name == name);

    /// <summary>The same entry point, as another call in the solution uses it; null when that call is of something else.</summary>
    public async Task<EntryPointUse?> AtAsync(ExpressionSyntax call, Solution solution, CancellationToken cancellationToken) =>
        solution.GetDocument(call.SyntaxTree) is { } document
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && EntryPointFinder.Row(call, model, cancellationToken) == EntryPoint
            ? this with { Document = document, Model = model, Node = call }
            : null;
}
