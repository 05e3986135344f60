using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// The entries of a dictionary that is asked for constant keys only: <c>Settings["accessKeySecret"]</c>. What nobody asks for any more goes.
/// </summary>
internal sealed class DictionaryEntries
{
    private readonly List<(string Key, SyntaxNode Entry)> _written = [];
    private readonly HashSet<string> _read = [];

    /// <summary>Whether the symbol holds a dictionary that only code in sight can ask.</summary>
    public static bool MayHave(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => IsDictionary(local.Type),
        IFieldSymbol { IsImplicitlyDeclared: false } field => IsDictionary(field.Type) && !field.IsVisibleOutside(),
        IPropertySymbol property => IsDictionary(property.Type) && !property.IsVisibleOutside() && !property.ImplementsInterface()
            && !property.IsVirtual && !property.IsOverride,
        _ => false,
    };

    /// <summary>How the entries go that the moved clients asked for, and nobody else; null where there are none, or where somebody may list them.</summary>
    public static async Task<Shortening?> UnreadAsync(ISymbol symbol, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (await symbol.InAsync(before, after, cancellationToken).ConfigureAwait(false) is not { } now
            || await OfAsync(symbol, before, cancellationToken).ConfigureAwait(false) is not { } old
            || await OfAsync(now, after, cancellationToken).ConfigureAwait(false) is not { } entries)
        {
            return null;
        }

        var gone = entries._written.Where(entry => old._read.Contains(entry.Key) && !entries._read.Contains(entry.Key)).Select(entry => entry.Entry).ToList();
        return gone.Count == 0 ? null : new Shortening(
        [
            .. gone.OfType<StatementSyntax>().SelectMany(Removal.Declaration),
            .. gone.OfType<ExpressionSyntax>().GroupBy(entry => (InitializerExpressionSyntax)entry.Parent!).SelectMany(group =>
                group.Count() == group.Key.Expressions.Count ? [Removal.Initializer(group.Key)]
                    : Removal.Items(group.Key.Expressions, [.. group])),
        ], gone);
    }

    private static bool IsDictionary(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true
        && (type.Name is "Hashtable" or "NameValueCollection"
            || (type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }
                && type.Name.EndsWith("Dictionary", StringComparison.Ordinal)));

    private static async Task<DictionaryEntries?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var entries = new DictionaryEntries();
        if (symbol.DeclaringSyntaxReferences is not [var reference]
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || await solution.ModelAsync(declaration.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } own
            || Initial(declaration) is not { } creation || !entries.AddInitial(creation, own, cancellationToken))
        {
            return null;
        }

        foreach (var use in await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (!use.IsPartOfStructuredTrivia()
                && (await solution.ModelAsync(use.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                    || use is not SimpleNameSyntax name || !entries.Add(ValueSyntax.Qualified(name), model, cancellationToken)))
            {
                return null;
            }
        }

        return entries;
    }

    private static BaseObjectCreationExpressionSyntax? Initial(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
        PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
        _ => null,
    };

    private bool AddInitial(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var entry in creation.Initializer?.Expressions ?? [])
        {
            var (key, value) = entry switch
            {
                InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var first }] }, Right: var second } =>
                    (first, second),
                _ => (null, null),
            };
            if (key is null || value is null || creation.HasInnerDirective() || !Write(key, value, entry, model, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private bool Write(ExpressionSyntax key, ExpressionSyntax value, SyntaxNode entry, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Constant(key, model, cancellationToken) is not { } constant || !SideEffects.IsFree(value, model, cancellationToken))
        {
            return false;
        }

        _written.Add((constant, entry));
        return true;
    }

    private bool Add(ExpressionSyntax dictionary, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (dictionary.Parent)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element:
                // d["key"] = value;
                return element.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != element
                    ? Read(key, model, cancellationToken)
                    : assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is StatementSyntax setting && setting.IsRemovable()
                        && Write(key, assignment.Right, setting, model, cancellationToken);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax call }:
                return (method, call.ArgumentList.Arguments, call.Parent) switch
                {
                    ("Add", [var key, var value], ExpressionStatementSyntax statement) => statement.IsRemovable()
                        && Write(key.Expression, value.Expression, statement, model, cancellationToken),
                    ("TryGetValue" or "ContainsKey" or "GetValueOrDefault" or "Get", [var key, ..], _) =>
                        Read(key.Expression, model, cancellationToken),
                    _ => false,
                };
            default:
                return false;
        }
    }

    private bool Read(ExpressionSyntax key, SemanticModel model, CancellationToken cancellationToken)
    {
        var constant = Constant(key, model, cancellationToken);
        _read.UnionWith(constant is null ? [] : [constant]);
        return constant is not null;
    }

    private static string? Constant(ExpressionSyntax key, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(key, cancellationToken).Value as string;
}
