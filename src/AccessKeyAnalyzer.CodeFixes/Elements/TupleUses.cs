using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>Where a program writes, makes, takes apart and reads one kind of tuple.</summary>
internal sealed class TupleUses(TupleElement elements)
{
    private readonly List<TupleTypeSyntax> _types = [];
    private readonly List<TupleExpressionSyntax> _values = [];
    private readonly List<Deconstruction> _deconstructions = [];
    private readonly List<(MemberAccessExpressionSyntax Access, int Place, SemanticModel Model)> _reads = [];
    private readonly HashSet<int> _read = [];

    public IReadOnlyList<TupleTypeSyntax> Types => _types;

    public IReadOnlyList<TupleExpressionSyntax> Values => _values;

    public IReadOnlyList<Deconstruction> Deconstructions => _deconstructions;

    /// <summary>Where one element is read by its name.</summary>
    public IReadOnlyList<(MemberAccessExpressionSyntax Access, int Place, SemanticModel Model)> Reads => _reads;

    /// <summary>Whether every use is understood: nobody compares, shows or stores the tuple as a whole, and nobody outside sees it.</summary>
    public bool IsUnderstood { get; private set; } = true;

    public bool IsRead(int place) => _read.Contains(place);

    /// <summary>Adds the uses of a file.</summary>
    public void Add(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes().TakeWhile(_ => IsUnderstood))
        {
            switch (node)
            {
                case ParenthesizedVariableDesignationSyntax:
                case TupleExpressionSyntax when Deconstruction.Of(node, model, cancellationToken) is not null:
                    AddDeconstruction(Deconstruction.Of(node, model, cancellationToken), model, cancellationToken);
                    break;
                case TupleTypeSyntax type when IsOurs(model.GetTypeInfo(type, cancellationToken).Type):
                    _types.Add(type);
                    IsUnderstood &= !type.HasInnerDirective() && !IsSeenOutside(type, model, cancellationToken);
                    break;
                case ExpressionSyntax value when node is SimpleNameSyntax or not TypeSyntax:
                    AddValue(value, model, cancellationToken);
                    break;
                case PositionalPatternClauseSyntax { Subpatterns.Count: var count } when count == elements.Names.Count:
                    IsUnderstood = false;
                    break;
            }
        }
    }

    private bool IsOurs(ITypeSymbol? type) => TupleElement.KindOf(type) == elements.Kind;

    private void AddDeconstruction(Deconstruction? deconstruction, SemanticModel model, CancellationToken cancellationToken)
    {
        if (deconstruction is null || !IsOurs(deconstruction.Tuple))
        {
            return;
        }

        _deconstructions.Add(deconstruction);
        _read.UnionWith(Enumerable.Range(0, deconstruction.Variables.Count)
            .Where(place => Deconstruction.IsUsed(deconstruction.Variables[place], model, cancellationToken)));
    }

    private void AddValue(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(value, cancellationToken);
        var isLiteral = value is TupleExpressionSyntax;
        if (!IsOurs(isLiteral ? Meant(value, model, cancellationToken) : info.Type))
        {
            IsUnderstood &= !Holds(info.Type) || !WholeUses.IsHandedOn(value, model, cancellationToken);
            return;
        }

        if (isLiteral)
        {
            _values.Add((TupleExpressionSyntax)value);
        }

        if (value.Parent is MemberAccessExpressionSyntax access && access.Expression == value)
        {
            var isWritten = access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access;
            if (model.GetSymbolInfo(access, cancellationToken).Symbol is IFieldSymbol field && !isWritten)
            {
                _reads.Add((access, TupleElement.PlaceOf(field), model));
                _read.Add(TupleElement.PlaceOf(field));
                return;
            }

            IsUnderstood = false;
        }

        IsUnderstood &= !WholeUses.Needs(value) && !WholeUses.IsHandedOn(value, model, cancellationToken)
            && (info.ConvertedType is null || Holds(info.ConvertedType) || isLiteral || info.ConvertedType is INamedTypeSymbol { IsTupleType: true })
            && !value.HasInnerDirective();
    }

    // The literal in first ? ("…", "…") : … is what the whole becomes.
    private static ITypeSymbol? Meant(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken)
    {
        var whole = PassedOn.Outermost(literal);
        // The oldest compiler that we run in does not tell it of an element of [ … ].
        if (whole.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection })
        {
            return model.GetTypeInfo(collection, cancellationToken).ConvertedType switch
            {
                IArrayTypeSymbol array => array.ElementType,
                INamedTypeSymbol { TypeArguments: [var element] } => element,
                _ => null,
            };
        }

        var info = model.GetTypeInfo(whole, cancellationToken);
        return info.ConvertedType is INamedTypeSymbol { IsTupleType: true } ? info.ConvertedType
            : info.Type ?? model.GetTypeInfo(literal, cancellationToken).Type;
    }

    private bool Holds(ITypeSymbol? type) => type.Holds(IsOurs);

    private static bool IsSeenOutside(TupleTypeSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        var owner = type.Ancestors().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax);
        var symbol = owner is FieldDeclarationSyntax field ? model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken)
            : owner is MemberDeclarationSyntax and not GlobalStatementSyntax ? model.GetDeclaredSymbol(owner, cancellationToken) : null;
        return symbol?.IsVisibleOutside() == true;
    }
}
