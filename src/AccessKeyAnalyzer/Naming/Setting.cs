using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// A setting in a row of them, however that is written: <c>{ Provider = "Aliyun", Secret = "…" }</c>, <c>{ "Storage:Provider", "Aliyun" }</c>,
/// <c>new("@provider", "aliyun")</c>, or statements that set one object.
/// </summary>
/// <param name="Holder">What holds it, if it says so.</param>
/// <param name="Section">The section of its key; null where its name is no key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Setting(ExpressionSyntax? Holder, string? Section, string Name, ExpressionSyntax Value)
{
    private static readonly char[] KeySeparators = [':', '.'];

    // What it is a setting of, as far as it says.
    private string Thing =>
        Holder is null ? Section ?? "" : ExpressionName.Written(Holder) + (Section is null ? "" : KeySeparators[0] + Section);

    /// <summary>The setting that a node is; null for any other.</summary>
    public static Setting? At(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left, Right: { } right } =>
            new(left.Expression, null, NameOf(left.Name), right),
        AssignmentExpressionSyntax assignment => Keyed(assignment.Left, assignment.Right, (assignment.Left as ElementAccessExpressionSyntax)?.Expression),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } name } member => new(null, null, NameOf(name), member.Expression),
        EqualsValueClauseSyntax { Parent: { } declared, Value: { } value } => new(null, null, ExpressionName.OfDeclaration(declared), value),
        AttributeArgumentSyntax { NameEquals.Name: { } name } argument => new(null, null, NameOf(name), argument.Expression),
        ArgumentSyntax { NameColon.Name: { } name } argument => new(null, null, NameOf(name), argument.Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => Keyed(pair[0], pair[1]),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } => Keyed(pair[0].Expression, pair[1].Expression),
        TupleExpressionSyntax { Arguments: { Count: 2 } pair } => Keyed(pair[0].Expression, pair[1].Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } call =>
            Keyed(pair[0].Expression, pair[1].Expression, Arguments.ReceiverOf(call)),
        _ => null,
    };

    /// <summary>The settings of the same thing in the row that holds the node; none where no row does.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isWanted">Of which names.</param>
    public static IEnumerable<Setting> Around(SyntaxNode node, Predicate<string> isWanted) => RowOf(node) is { } row ? In(row, node, isWanted) : [];

    // One declaration may have any number of variables.
    private static IEnumerable<Setting> In(IEnumerable<SyntaxNode> row, SyntaxNode node, Predicate<string> isWanted)
    {
        var thing = (string?)null;
        foreach (var beside in row.Take(2 * Distances.LargestObject))
        {
            if (At(beside) is { } setting && isWanted(setting.Name) && IsOf(thing ??= At(node)?.Thing ?? "", setting.Thing))
            {
                yield return setting;
            }
        }
    }

    // The keys, or what is set, say that they belong together: Storage:Provider and Storage:Options:Secret.
    private static bool IsOf(string thing, string other) =>
        thing == other
        || (other.Length > 0 && other.Length < thing.Length && thing.StartsWith(other, StringComparison.Ordinal)
            && KeySeparators.Contains(thing[other.Length]));

    private static IEnumerable<SyntaxNode>? RowOf(SyntaxNode node) => node.Parent switch
    {
        InitializerExpressionSyntax { Expressions: { Count: > 1 and <= Distances.LargestObject } row } => row,
        AnonymousObjectCreationExpressionSyntax { Initializers: { Count: > 1 and <= Distances.LargestObject } row } => row,
        AttributeArgumentListSyntax { Arguments: { Count: > 1 and <= Distances.LargestObject } row } => row,
        ArgumentListSyntax { Arguments: { Count: > 1 and <= Distances.LargestObject } row } => row,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 and <= Distances.LargestObject } row } } =>
            row.Select(argument => argument.Expression),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements: { Count: > 1 and <= Distances.LargestObject } row } } =>
            row.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ExpressionStatementSyntax { Parent: BlockSyntax block } statement =>
            NodesAround(block.Statements, statement).OfType<ExpressionStatementSyntax>().Select(beside => beside.Expression),
        PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property => InitializersAround(type.Members, property),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field } =>
            InitializersAround(type.Members, field),
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } local } =>
            InitializersAround(block.Statements, local),
        _ => null,
    };

    // string Provider = "Aliyun"; string Secret { get; set; } = "…";
    private static IEnumerable<SyntaxNode> InitializersAround<T>(SyntaxList<T> declarations, T declaration)
        where T : SyntaxNode
    {
        foreach (var beside in NodesAround(declarations, declaration))
        {
            if (beside is PropertyDeclarationSyntax { Initializer: { } given })
            {
                yield return given;
            }

            var variables = (beside as FieldDeclarationSyntax)?.Declaration ?? (beside as LocalDeclarationStatementSyntax)?.Declaration;
            foreach (var variable in variables?.Variables ?? default)
            {
                if (variable.Initializer is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<T> NodesAround<T>(SyntaxList<T> nodes, T node)
        where T : SyntaxNode
    {
        var place = nodes.PlaceOf(node);
        for (var i = Math.Max(0, place - Distances.LargestObject); i < Math.Min(place + Distances.LargestObject, nodes.Count); i++)
        {
            yield return nodes[i];
        }
    }

    // settings["Storage:Provider"] is one of settings:Storage.
    private static Setting Keyed(ExpressionSyntax key, ExpressionSyntax value, ExpressionSyntax? receiver = null)
    {
        var name = ExpressionName.OfTarget(key);
        var section = name.Substring(0, Math.Max(0, name.LastIndexOfAny(KeySeparators)));
        return new(receiver, section, name, value);
    }

    private static string NameOf(SimpleNameSyntax name) => name.Identifier.ValueText;
}
