using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Knows the clients on which code later calls what a client with a provider throws at, such as <c>SwitchCredentials</c>: goes from each such call back to
/// where its client is made. One run asks once.
/// </summary>
internal sealed class SwitchedClients
{
    private readonly HashSet<(string Path, TextSpan Span)> _creations = [];
    private readonly HashSet<ISymbol> _symbols = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _types = [];
    private readonly HashSet<IMethodSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly Queue<ExpressionSyntax> _pending = new();

    /// <summary>Whether the client that is made here is one of them.</summary>
    public async Task<bool> ContainAsync(EntryPointUse use, Solution solution, CancellationToken cancellationToken)
    {
        if (use.EntryPoint.ThrowsWithProvider.Count == 0
            || use.Model.GetSymbolInfo(use.Node, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } client })
        {
            return false;
        }

        foreach (var method in use.EntryPoint.ThrowsWithProvider.SelectMany(name => client.GetMembers(name)).OfType<IMethodSymbol>().Where(_known.Add))
        {
            foreach (var call in await References.FindAsync(method, solution, cancellationToken).ConfigureAwait(false))
            {
                AddCall(call);
            }
        }

        while (_pending.Count > 0)
        {
            await TraceAsync(_pending.Dequeue(), solution, cancellationToken).ConfigureAwait(false);
        }

        return use.Node is BaseObjectCreationExpressionSyntax
            ? _creations.Contains(Key(use.Node))
            : use.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && _types.Contains(type.Identifier.ValueText);
    }

    private void AddCall(SyntaxNode call)
    {
        switch (call.Parent)
        {
            case MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access:
                _pending.Enqueue(access.Expression);
                break;
            case MemberBindingExpressionSyntax when call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional:
                _pending.Enqueue(conditional.Expression);
                break;
            default:
                _types.UnionWith(call.Ancestors().OfType<TypeDeclarationSyntax>().Take(1).Select(type => type.Identifier.ValueText));
                break;
        }
    }

    private async Task TraceAsync(ExpressionSyntax expression, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var value in ValueSyntax.Alternatives(expression))
        {
            if (value is BaseObjectCreationExpressionSyntax)
            {
                _creations.Add(Key(value));
                continue;
            }

            if (solution.GetDocument(value.SyntaxTree) is { } document
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && model.GetSymbolInfo(value, cancellationToken).Symbol is { DeclaringSyntaxReferences.IsEmpty: false } symbol && _symbols.Add(symbol))
            {
                await TraceAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TraceAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            Add((declaration as VariableDeclaratorSyntax)?.Initializer?.Value);
            if (declaration is PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            {
                ValueSyntax.Results(declaration).ToList().ForEach(Add);
            }
        }

        foreach (var reference in await References.FindAsync(symbol is IParameterSymbol
            ? symbol.ContainingSymbol
            : symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            var name = reference is SimpleNameSyntax simple ? ValueSyntax.Qualified(simple) : reference as ExpressionSyntax;
            if (symbol is IParameterSymbol parameter)
            {
                var list = DeclaredParameter.CallOf(reference);
                Add(list is null || parameter.ContainingSymbol is not IMethodSymbol
                    || await solution.ModelAsync(list.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                        ? null : parameter.Argument(list, model, cancellationToken));
            }
            else if (name?.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
            {
                Add(assignment.Right);
            }
        }

        void Add(ExpressionSyntax? source)
        {
            if (source is not null)
            {
                _pending.Enqueue(source);
            }
        }
    }

    // A file of several target frameworks has a tree in each.
    private static (string, TextSpan) Key(SyntaxNode node) => (node.SyntaxTree.FilePath, node.Span);
}
