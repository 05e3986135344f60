namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>Elements of one kind of tuple.</summary>
/// <param name="Kind">The types and names of all its elements, see <see cref="KindOf"/>.</param>
/// <param name="Names">The names that somebody gave to them.</param>
/// <param name="Places">Which of them are meant, from 0.</param>
/// <param name="Project">Where the tuple is used.</param>
internal sealed record TupleElement(string Kind, IReadOnlyList<string> Names, IReadOnlyCollection<int> Places, ProjectId Project)
{
    /// <summary>The tuple elements among what code referred to: <c>account.Secret</c>, or a variable of <c>var (id, secret) = account</c>.</summary>
    public static async Task<IReadOnlyList<TupleElement>> ReadByAsync(
        IEnumerable<ISymbol> released, Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<(INamedTypeSymbol Tuple, int Place, ProjectId Project)>();
        foreach (var symbol in released)
        {
            if (symbol.DeclaringSyntaxReferences is not [var reference] || solution.GetDocument(reference.SyntaxTree) is not { } document)
            {
                continue;
            }

            if (symbol is IFieldSymbol { ContainingType: { IsTupleType: true } tuple } field)
            {
                found.Add((tuple, PlaceOf(field), document.Project.Id));
            }
            else if (symbol is ILocalSymbol
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is SingleVariableDesignationSyntax variable
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && Deconstruction.Around(variable, model, cancellationToken) is { } deconstruction)
            {
                found.Add((deconstruction.Tuple, deconstruction.PlaceOf(variable), document.Project.Id));
            }
        }

        return [.. found.GroupBy(element => (Kind: KindOf(element.Tuple)!, element.Project)).Select(elements => new TupleElement(elements.Key.Kind,
            [.. elements.First().Tuple.TupleElements.Select(element => element.Name)],
            [.. elements.Select(element => element.Place).Distinct()], elements.Key.Project))];
    }

    /// <summary>What tells one kind of tuple from another; null for what is no tuple.</summary>
    public static string? KindOf(ITypeSymbol? type) => type is INamedTypeSymbol { IsTupleType: true } tuple
        ? string.Join(", ", tuple.TupleElements.Select(element =>
            $"{element.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()} {(IsNamed(element) ? element.Name : "")}"))
        : null;

    public static int PlaceOf(IFieldSymbol field) =>
        field.ContainingType.TupleElements.Select(element => element.CorrespondingTupleField ?? element).ToList()
            .FindIndex(element => element.Name == (field.CorrespondingTupleField ?? field).Name);

    public static bool IsNamed(IFieldSymbol element) =>
        element.CorrespondingTupleField is { } position && position.Name != element.Name;
}
