using System.Globalization;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// The elements of an array of texts that is asked for constant places only: <c>Account[2]</c>, <c>Accounts[i][2]</c> of an array of such, or
/// <c>keys[1]</c> of <c>params string[] keys</c>. What nobody asks for any more goes, and the places behind it move up.
/// </summary>
internal static class ArrayElements
{
    /// <summary>Whether the symbol holds an array that only code in sight can ask.</summary>
    public static bool MayHave(ISymbol symbol) => symbol is ILocalSymbol or IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
        or IParameterSymbol { IsParams: true }
        && (symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol).IsUsedByNameOnly() && Depth(SourceModel.TypeOf(symbol)!) >= 0;

    /// <summary>How the elements go that the moved clients asked for, and nobody else; null where there are none, or where somebody may take all.</summary>
    public static async Task<Shortening?> UnreadAsync(ISymbol symbol, Solution before, Solution after, CancellationToken cancellationToken)
    {
        symbol = await WholeAsync(symbol, before, cancellationToken).ConfigureAwait(false);
        if (await KeyedEntries.UnreadAsync(symbol, before, after, OfAsync, cancellationToken).ConfigureAwait(false) is not { } unread)
        {
            return null;
        }

        var gone = new HashSet<int>(unread.Gone.OfType<int>());
        var rows = unread.Entries.Written.GroupBy(entry => entry.Entry.Parent!, entry => entry.Entry).ToList();
        var moved = unread.Entries.Reads.Where(read => gone.Any(place => place < (int)read.Key)).ToList();
        return !rows.TrueForAll(row => gone.Count < row.Count() && gone.Max() < row.Count())
            || !moved.TrueForAll(read => read.Place is LiteralExpressionSyntax) ? null
            : new Shortening(
            [
                .. rows.SelectMany(row => Without(row.Key, [.. row.Where((_, place) => gone.Contains(place))])),
                .. moved.Select(read => Edit.Replace(read.Place,
                    ((int)read.Key - gone.Count(place => place < (int)read.Key)).ToString(CultureInfo.InvariantCulture))),
            ], [.. rows.SelectMany(row => row.Where((_, place) => gone.Contains(place)))]);
    }

    // string[] is 0, string[][] is 1.
    private static int Depth(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } => 0,
        IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } } => 1,
        _ => -1,
    };

    /// <summary>The array of arrays that a variable is one of: <c>foreach (var account in Accounts)</c>, <c>var account = Accounts[i]</c>.</summary>
    private static async Task<ISymbol> WholeAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var declaration = symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            ? await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) : null;
        var whole = declaration is ForEachStatementSyntax loop ? loop.Expression
            : (ValueSyntax.Initial(declaration) as ElementAccessExpressionSyntax)?.Expression;
        return whole is not null && await solution.ModelAsync(whole.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
            && model.GetSymbolInfo(whole, cancellationToken).Symbol is { } array && MayHave(array) ? array : symbol;
    }

    private static async Task<KeyedEntries?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var entries = new KeyedEntries(solution);
        var depth = Depth(SourceModel.TypeOf(symbol)!);
        var declaration = symbol.DeclaringSyntaxReferences is [var reference]
            ? await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) : null;
        var hasRows = symbol is IParameterSymbol parameter
            ? await References.AreAllAsync(parameter.ContainingSymbol, solution, (use, model) =>
                Task.FromResult(AddCall(use, parameter, entries, model, cancellationToken)), cancellationToken).ConfigureAwait(false)
            : AddRows(Items(ValueSyntax.Initial(declaration)), depth, entries);
        return hasRows && await AddUsesAsync(symbol, depth, entries, cancellationToken).ConfigureAwait(false) ? entries : null;
    }

    // Open("endpoint", "id", "secret"), not Open(parts).
    private static bool AddCall(
        SyntaxNode use, IParameterSymbol parameter, KeyedEntries entries, SemanticModel model, CancellationToken cancellationToken) =>
        DeclaredParameter.CallOf(use) is { } call && !call.HasInnerDirective()
        && parameter.Arguments(call, model, cancellationToken).ToList() is var values
        && values.TrueForAll(value => model.GetTypeInfo(value, cancellationToken).Type is { SpecialType: SpecialType.System_String })
        && AddRows([.. values.Select(value => value.Parent!)], 0, entries);

    private static bool AddRows(IReadOnlyList<SyntaxNode>? items, int depth, KeyedEntries entries)
    {
        if (depth > 0)
        {
            return items?.All(item => AddRows(Items(Value(item)), depth - 1, entries)) == true;
        }

        entries.Written.AddRange((items ?? []).Select((item, place) => ((object)place, item)));
        return items?.All(item => Value(item) is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax) == true;
    }

    private static Task<bool> AddUsesAsync(ISymbol symbol, int depth, KeyedEntries entries, CancellationToken cancellationToken) =>
        References.AreAllAsync(symbol, entries.Solution, (use, model) => AddAsync(use, depth, entries, model, cancellationToken), cancellationToken);

    private static Task<bool> AddAsync(SyntaxNode array, int depth, KeyedEntries entries, SemanticModel model, CancellationToken cancellationToken) =>
        array.Parent switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } element when element.Expression == array =>
                depth > 0 ? AddAsync(element, depth - 1, entries, model, cancellationToken)
                    : element.Parent is AssignmentExpressionSyntax setting && setting.Left == element ? Task.FromResult(false)
                    : entries.ReadAsync(index, model, cancellationToken),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } =>
                AddUsesAsync(model.GetDeclaredSymbol(variable, cancellationToken)!, depth, entries, cancellationToken),
            ForEachStatementSyntax loop when loop.Expression == array && depth > 0 =>
                AddUsesAsync(model.GetDeclaredSymbol(loop, cancellationToken)!, depth - 1, entries, cancellationToken),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } => Task.FromResult(depth > 0),
            _ => Task.FromResult(false),
        };

    /// <summary>The items of <c>{ … }</c>, <c>new[] { … }</c> or <c>[ … ]</c>.</summary>
    private static IReadOnlyList<SyntaxNode>? Items(SyntaxNode? value) => value switch
    {
        { } when value.HasInnerDirective() => null,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer, Type.RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }, ..] } =>
            initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements,
        _ => null,
    };

    private static ExpressionSyntax? Value(SyntaxNode item) => item switch
    {
        ExpressionElementSyntax element => element.Expression,
        ArgumentSyntax argument => argument.Expression,
        _ => item as ExpressionSyntax,
    };

    private static IEnumerable<Edit> Without(SyntaxNode list, IReadOnlyList<SyntaxNode> gone) => list switch
    {
        InitializerExpressionSyntax initializer => Removal.Items(initializer.Expressions, [.. gone.Cast<ExpressionSyntax>()]),
        CollectionExpressionSyntax collection => Removal.Items(collection.Elements, [.. gone.Cast<CollectionElementSyntax>()]),
        _ => Removal.Items(((BaseArgumentListSyntax)list).Arguments, [.. gone.Cast<ArgumentSyntax>()]),
    };
}
