using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// The entries of a dictionary that is asked for constant keys only: <c>Settings["accessKeySecret"]</c>. What nobody asks for any more goes.
/// </summary>
internal static class DictionaryEntries
{
    /// <summary>Whether the symbol holds a dictionary that only code in sight can ask.</summary>
    public static bool MayHave(ISymbol symbol) => symbol is ILocalSymbol or IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
        && symbol.IsUsedByNameOnly() && IsDictionary(SourceModel.TypeOf(symbol)!);

    private static bool IsDictionary(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true
        && (type.Name is "Hashtable" or "NameValueCollection"
            || (type is INamedTypeSymbol { TypeArguments.Length: 2 } && type.Name.EndsWith("Dictionary", StringComparison.Ordinal)));

    /// <summary>The entries, and who asks for them; null where somebody may list them.</summary>
    public static async Task<KeyedEntries?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var entries = new KeyedEntries(solution);
        return symbol.DeclaringSyntaxReferences is [var reference]
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is { } declaration
            && await solution.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } own
            && ValueSyntax.Initial(declaration) is BaseObjectCreationExpressionSyntax creation && AddInitial(creation, entries, own, cancellationToken)
            && await References.AreAllAsync(symbol, solution, (use, model) =>
                AddAsync(use, entries, model, cancellationToken), cancellationToken).ConfigureAwait(false) ? entries : null;
    }

    private static bool AddInitial(
        BaseObjectCreationExpressionSyntax creation, KeyedEntries entries, SemanticModel model, CancellationToken cancellationToken) =>
        !creation.HasInnerDirective() && (creation.Initializer?.Expressions ?? []).All(entry => entry switch
        {
            InitializerExpressionSyntax { Expressions: [var key, var value] } => entries.Write(key, value, entry, model, cancellationToken),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] }, Right: var value } =>
                entries.Write(key, value, entry, model, cancellationToken),
            _ => false,
        });

    private static Task<bool> AddAsync(SyntaxNode dictionary, KeyedEntries entries, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (dictionary.Parent)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element:
                // d["key"] = value;
                return element.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != element
                    ? entries.ReadAsync(key, model, cancellationToken)
                    : Task.FromResult(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is StatementSyntax setting
                        && setting.IsRemovable() && entries.Write(key, assignment.Right, setting, model, cancellationToken));
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax call }:
                return (method, call.ArgumentList.Arguments, call.Parent) switch
                {
                    ("Add", [var key, var value], ExpressionStatementSyntax statement) => Task.FromResult(statement.IsRemovable()
                        && entries.Write(key.Expression, value.Expression, statement, model, cancellationToken)),
                    ("TryGetValue" or "ContainsKey" or "GetValueOrDefault" or "Get", [var key, ..], _) =>
                        entries.ReadAsync(key.Expression, model, cancellationToken),
                    _ => Task.FromResult(false),
                };
            default:
                return Task.FromResult(false);
        }
    }
}
