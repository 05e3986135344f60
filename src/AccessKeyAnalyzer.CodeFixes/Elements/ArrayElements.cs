using System.Globalization;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// The elements of an array of texts that is asked for constant places only: <c>Account[2]</c>, or <c>Accounts[i][2]</c> of an array of
/// such. What nobody
/// asks for any more goes, and the places behind it move up.
/// </summary>
internal sealed class ArrayElements
{
    private readonly List<SeparatedList> _rows = [];
    private readonly List<(ExpressionSyntax Index, int Place)> _reads = [];

    private HashSet<int> Read => [.. _reads.Select(read => read.Place)];

    /// <summary>Whether the symbol holds an array that only code in sight can ask.</summary>
    public static bool MayHave(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => Depth(local.Type) >= 0,
        IFieldSymbol { IsImplicitlyDeclared: false } field => Depth(field.Type) >= 0 && !field.IsVisibleOutside(),
        IPropertySymbol property => Depth(property.Type) >= 0 && !property.IsVisibleOutside() && !property.ImplementsInterface()
            && !property.IsVirtual && !property.IsOverride,
        _ => false,
    };

    /// <summary>How the elements go that the moved clients asked for, and nobody else; null where there are none, or where somebody may
    /// take all.</summary>
    public static async Task<Shortening?> UnreadAsync(ISymbol symbol, Solution before, Solution after, CancellationToken cancellationToken)
    {
        symbol = await WholeAsync(symbol, before, cancellationToken).ConfigureAwait(false);
        if (await symbol.InAsync(before, after, cancellationToken).ConfigureAwait(false) is not { } now
            || await OfAsync(symbol, before, cancellationToken).ConfigureAwait(false) is not { } old
            || await OfAsync(now, after, cancellationToken).ConfigureAwait(false) is not { } elements)
        {
            return null;
        }

        var gone = new HashSet<int>(old.Read.Except(elements.Read));
        var moved = elements._reads.Where(read => gone.Any(place => place < read.Place)).ToList();
        return gone.Count == 0 || !elements._rows.TrueForAll(row => gone.Count < row.Items.Count
            && gone.All(place => place < row.Items.Count))
            || !moved.TrueForAll(read => read.Index is LiteralExpressionSyntax) ? null
            : new Shortening(
            [
                .. elements._rows.SelectMany(row => row.Without(gone)),
                .. moved.Select(read => Edit.Replace(read.Index,
                    (read.Place - gone.Count(place => place < read.Place)).ToString(CultureInfo.InvariantCulture))),
            ], [.. elements._rows.SelectMany(row => row.Items.Where((_, place) => gone.Contains(place)))]);
    }

    // string[] is 0, string[][] is 1.
    private static int Depth(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } => 0,
        IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } } => 1,
        _ => -1,
    };

    /// <summary>The array of arrays that a variable is one of: <c>foreach (var account in Accounts)</c>, <c>var account =
    /// Accounts[i]</c>.</summary>
    private static async Task<ISymbol> WholeAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var declaration = symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            ? await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) : null;
        var whole = declaration switch
        {
            ForEachStatementSyntax loop => loop.Expression,
            VariableDeclaratorSyntax { Initializer.Value: ElementAccessExpressionSyntax element } => element.Expression,
            _ => null,
        };
        return whole is not null && await solution.ModelAsync(whole.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
            && model.GetSymbolInfo(whole, cancellationToken).Symbol is { } array && MayHave(array) ? array : symbol;
    }

    private static async Task<ArrayElements?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property =>
            property.Type,
            _ => null
        };
        var elements = new ArrayElements();
        return symbol.DeclaringSyntaxReferences is [var reference]
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is var declaration
            && SeparatedList.Of(declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            }) is { } whole
            && elements.AddRows(whole, Depth(type!))
            && await elements.AddUsesAsync(symbol, Depth(type!), solution, cancellationToken).ConfigureAwait(false) ? elements : null;
    }

    private bool AddRows(SeparatedList list, int depth)
    {
        if (depth == 0)
        {
            _rows.Add(list);
            return list.Items.All(item => item is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax);
        }

        return list.Items.All(item => SeparatedList.Of(item) is { } row && AddRows(row, depth - 1));
    }

    private async Task<bool> AddUsesAsync(ISymbol symbol, int depth, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var use in await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (use is not SimpleNameSyntax name
                || await solution.ModelAsync(use.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                || !await AddAsync(ValueSyntax.Qualified(name), depth, model, solution, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> AddAsync(ExpressionSyntax array, int depth, SemanticModel model, Solution solution,
        CancellationToken cancellationToken)
    {
        switch (array.Parent)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } element when element.Expression == array:
                if (depth > 0)
                {
                    return await AddAsync(element, depth - 1, model, solution, cancellationToken).ConfigureAwait(false);
                }

                if (model.GetConstantValue(index, cancellationToken).Value is not int place
                    || element.Parent is AssignmentExpressionSyntax setting && setting.Left == element)
                {
                    return false;
                }

                _reads.Add((index, place));
                return true;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable }:
                return await AddUsesAsync(model.GetDeclaredSymbol(variable, cancellationToken)!, depth, solution,
                    cancellationToken).ConfigureAwait(false);
            case ForEachStatementSyntax loop when loop.Expression == array && depth > 0:
                return await AddUsesAsync(model.GetDeclaredSymbol(loop, cancellationToken)!, depth - 1, solution,
                    cancellationToken).ConfigureAwait(false);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }:
                return depth > 0;
            default:
                return false;
        }
    }

    /// <summary>The items of <c>{ … }</c>, <c>new[] { … }</c> or <c>[ … ]</c>.</summary>
    private sealed record SeparatedList(IReadOnlyList<ExpressionSyntax> Items, Func<HashSet<int>, IEnumerable<Edit>> Without)
    {
        public static SeparatedList? Of(ExpressionSyntax? value) => value switch
        {
            ImplicitArrayCreationExpressionSyntax array => Of(array.Initializer),
            ArrayCreationExpressionSyntax
            {
                Initializer: { } initializer,
                Type.RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }, ..]
            } => Of(initializer),
            InitializerExpressionSyntax initializer when !initializer.HasInnerDirective() => new([.. initializer.Expressions],
                gone => Removal.Items(initializer.Expressions, [.. initializer.Expressions.Where((_, place) => gone.Contains(place))])),
            CollectionExpressionSyntax collection when !collection.HasInnerDirective()
                && collection.Elements.All(element => element is ExpressionElementSyntax) =>
                new([.. collection.Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)],
                    gone => Removal.Items(collection.Elements, [.. collection.Elements.Where((_, place) => gone.Contains(place))])),
            _ => null,
        };
    }
}
