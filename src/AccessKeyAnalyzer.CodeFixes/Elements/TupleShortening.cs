using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>Makes a kind of tuple shorter wherever a program has it; of the last element that is left there is no tuple any more.</summary>
internal sealed class TupleShortening(TupleElement elements, TupleUses uses)
{
    private readonly HashSet<int> _gone = [.. elements.Places.Where(place => !uses.IsRead(place))];

    private bool IsSingle => elements.Names.Count - _gone.Count == 1;

    /// <summary>How the elements that nobody reads any more go; null where one is read, or where somebody may need the tuple as it is.</summary>
    public static async Task<Shortening?> OfAsync(TupleElement elements, Solution solution, CancellationToken cancellationToken)
    {
        var uses = new TupleUses(elements);
        var graph = solution.GetProjectDependencyGraph();
        foreach (var document in graph.GetProjectsThatTransitivelyDependOnThisProject(elements.Project).Append(elements.Project)
            .Concat(graph.GetProjectsThatThisProjectTransitivelyDependsOn(elements.Project)).SelectMany(id => solution.GetProject(id)!.Documents))
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && MayUse(root, elements)
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                uses.Add(root, model, cancellationToken);
            }
        }

        var shortening = new TupleShortening(elements, uses);
        return uses.IsUnderstood && shortening._gone.Count > 0 && shortening._gone.Count < elements.Names.Count ? shortening.Make(cancellationToken) : null;
    }

    private static bool MayUse(SyntaxNode root, TupleElement elements) => root.DescendantNodes().Any(node => node is TupleTypeSyntax or TupleExpressionSyntax
        or ParenthesizedVariableDesignationSyntax || (node is IdentifierNameSyntax name && elements.Names.Contains(name.Identifier.ValueText)));

    private Shortening? Make(CancellationToken cancellationToken)
    {
        var removed = uses.Values.SelectMany(value => value.Arguments.Where((_, place) => _gone.Contains(place))).ToList();
        var wholes = uses.Types.Concat<SyntaxNode>(uses.Values).Concat(uses.Deconstructions.Select(each => each.Pattern)).ToList();
        if (IsSingle && (wholes.Exists(HasComment) || uses.Deconstructions.Any(each => each.Variables.Where((_, place) => !_gone.Contains(place))
            .Any(variable => variable is DiscardDesignationSyntax))))
        {
            return null;
        }

        return new Shortening(
        [
            .. uses.Types.SelectMany(type => Shorter(type, type.Elements, element => element.Type)),
            .. uses.Values.SelectMany(value => Shorter(value, value.Arguments, argument => argument.Expression)),
            .. uses.Deconstructions.SelectMany(each => each.Pattern is ParenthesizedVariableDesignationSyntax designation
                ? Shorter(designation, designation.Variables, variable => variable)
                : Shorter(each.Pattern, ((TupleExpressionSyntax)each.Pattern).Arguments, argument => argument.Expression)),
            .. uses.Reads.SelectMany(Read),
            .. (IsSingle ? uses.Reads : []).SelectMany(read =>
                Renamed(read.Access.Expression, elements.Names[read.Place], read.Model, cancellationToken)),
        ], removed);
    }

    private static bool HasComment(SyntaxNode whole) => whole.DescendantTrivia().Any(trivia => trivia.IsComment());

    private IEnumerable<Edit> Shorter<T>(SyntaxNode whole, SeparatedSyntaxList<T> list, Func<T, SyntaxNode> alone)
        where T : SyntaxNode =>
        IsSingle ? [Edit.Replace(whole, alone(list.Where((_, place) => !_gone.Contains(place)).Single()).ToString())]
            : Removal.Items(list, [.. list.Where((_, place) => _gone.Contains(place))]);

    /// <summary><c>account.Endpoint</c> is <c>endpoint</c>, where that is all; <c>account.Item3</c> may move up.</summary>
    private IEnumerable<Edit> Read((MemberAccessExpressionSyntax Access, int Place, SemanticModel Model) read)
    {
        var (access, place, _) = read;
        if (IsSingle)
        {
            return [new Edit(access.SyntaxTree, TextSpan.FromBounds(access.Expression.Span.End, access.Span.End), "")];
        }

        return access.Name.Identifier.ValueText == $"Item{place + 1}" && _gone.Count(other => other < place) is > 0 and var before
            ? [Edit.Replace(access.Name, $"Item{place + 1 - before}")] : [];
    }

    // A variable that held a tuple and holds one of its elements now is called after that, unless the name is taken.
    private static IEnumerable<Edit> Renamed(ExpressionSyntax variable, string element, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = char.ToLowerInvariant(element[0]) + element.Substring(1);
        var symbol = model.GetSymbolInfo(variable, cancellationToken).Symbol;
        var isLocal = symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };
        if (!isLocal || element.StartsWith("Item", StringComparison.Ordinal) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
        {
            return [];
        }

        var scope = variable.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member is not GlobalStatementSyntax)
            ?? variable.SyntaxTree.GetRoot(cancellationToken);
        var tokens = scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        return tokens.Exists(token => token.ValueText == name) ? []
            : tokens.Where(token => token.ValueText == symbol!.Name && SymbolEqualityComparer.Default.Equals(
                token.Parent is IdentifierNameSyntax use ? model.GetSymbolInfo(use, cancellationToken).Symbol
                    : model.GetDeclaredSymbol(token.Parent!, cancellationToken), symbol))
                .Select(token => new Edit(token.SyntaxTree!, token.Span, name));
    }
}
