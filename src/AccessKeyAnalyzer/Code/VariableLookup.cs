using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// Finds the variable, field or property of a name where the name stands, by its scope alone: to bind the name would bind the statement around it. Thread-safe.
/// </summary>
internal static class VariableLookup
{
    // The compiler goes through all that a block declares, for each name anew.
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<(SyntaxNode Block, string Name), ISymbol?>> Known = new();

    public static ISymbol? Of(IdentifierNameSyntax name, SemanticModel model) => BlockOf(name) is { } block
        ? Known.GetValue(model, static _ => new()).GetOrAdd((block, name.Identifier.ValueText), _ => Find(name, model))
        : Find(name, model);

    private static ISymbol? Find(IdentifierNameSyntax name, SemanticModel model) =>
        model.LookupSymbols(name.SpanStart, name: name.Identifier.ValueText)
            is [(ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) and var symbol] ? symbol : null;

    // The block in all of which the name is the same: no scope of its own lies between.
    private static BlockSyntax? BlockOf(IdentifierNameSyntax name)
    {
        SyntaxNode? node = name;
        while (node is not (null or StatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or SwitchExpressionArmSyntax))
        {
            node = node.Parent;
        }

        return node is ExpressionStatementSyntax or LocalDeclarationStatementSyntax ? node.Parent as BlockSyntax : null;
    }
}
