using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>A variable that holds a client and that nobody outside the solution can see, with every use of it.</summary>
internal sealed class ClientVariable(TypeSyntax type, SemanticModel model)
{
    private readonly List<ExpressionSyntax> _sources = [];
    private readonly List<Edit> _edits = [];

    /// <summary>The type that it is declared with, without a question mark.</summary>
    public TypeSyntax Type { get; } = type;

    /// <summary>The semantic model of the declaration.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>All that is put into it.</summary>
    public IEnumerable<ExpressionSyntax> Sources => _sources;

    /// <summary>What makes each use take the current client.</summary>
    public IEnumerable<Edit> Edits => _edits;

    /// <summary>The variable; null where one of its uses is not understood.</summary>
    public static async Task<ClientVariable?> OfAsync(
        ISymbol symbol, ITypeSymbol client, EntryPoint entryPoint, Solution solution, CancellationToken cancellationToken)
    {
        if (symbol is not { DeclaringSyntaxReferences: [var reference] }
            || (symbol is not ILocalSymbol && !symbol.IsHiddenMember())
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || DeclaredType(declaration) is not { } type
            || await solution.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
            || !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(type, cancellationToken).Type, client))
        {
            return null;
        }

        var variable = new ClientVariable(type, model);
        if (ValueSyntax.Initial(declaration) is { } value)
        {
            variable._sources.Add(value);
        }

        return await References.AreAllAsync(symbol, solution, (use, at) => use is not ExpressionSyntax reference ? Task.FromResult(true)
            : variable.AddUseAsync(reference, entryPoint, at, solution, cancellationToken), cancellationToken).ConfigureAwait(false) ? variable : null;
    }

    private async Task<bool> AddUseAsync(
        ExpressionSyntax reference, EntryPoint entryPoint, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        if (reference.Parent is AssignmentExpressionSyntax { Parent: { } user } assignment && assignment.Left == reference)
        {
            _sources.Add(assignment.Right);
            return assignment.OperatorToken.Text is "=" or "??="
                && user is ExpressionStatementSyntax or InitializerExpressionSyntax or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax };
        }

        if (ClientSettings.Has(reference, model, cancellationToken))
        {
            return true;
        }

        if (ClientUse.Of(reference, entryPoint, model, cancellationToken) is not { } use)
        {
            return false;
        }

        if (use.Receiver is { } position)
        {
            _edits.Add(Edit.Insert(reference.SyntaxTree, position, ".Current"));
        }

        if (use.Dependant is not { } dependant)
        {
            return true;
        }

        var edits = await DependantVariable.EditsAsync(dependant, model, solution, cancellationToken).ConfigureAwait(false);
        _edits.AddRange(edits ?? []);
        return edits is not null;
    }

    private static TypeSyntax? DeclaredType(SyntaxNode declaration)
    {
        var type = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variable } => variable.Type,
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property
                when accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) => property.Type,
            _ => null,
        };
        return type is NullableTypeSyntax nullable ? nullable.ElementType : type;
    }
}
