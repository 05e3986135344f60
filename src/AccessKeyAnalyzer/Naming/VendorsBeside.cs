using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Finds whose a value is by what stands beside it in a row of settings, however that is written: <c>{ Provider = "Aliyun", Secret = "…" }</c>,
/// <c>{ "Storage:Provider", "Aliyun" }</c>, <c>new("@provider", "aliyun")</c>, or statements that set one object.
/// </summary>
internal static class VendorsBeside
{
    // What holds more is a table, where only the lines around a value say something about it.
    private const int LargestBlock = 200;

    // In characters. What is longer names nothing.
    private const int LongestReceiver = 256;

    private static readonly char[] KeySeparators = [':', '.'];

    /// <summary>The vendors that settings of the same thing name.</summary>
    /// <param name="cell">A setting in a row of them; in any other place nothing is found.</param>
    public static IEnumerable<string> Of(SyntaxNode cell)
    {
        var row = RowOf(cell);
        var thing = row is null ? "" : CellOf(cell)?.Thing ?? "";
        return from beside in row ?? []
               where beside != cell && CellOf(beside) is { } other && IsOf(thing, other.Thing)
                   && CredentialName.VendorBeside(other.Name, ExpressionName.OfTarget(other.Value)) != NameOwner.Unknown
               select ExpressionName.OfTarget(CellOf(beside)!.Value.Value);
    }

    // The keys, or what is set, say that they belong together: Storage:Provider and Storage:Options:Secret.
    private static bool IsOf(string thing, string other) =>
        thing == other
        || (other.Length > 0 && thing.Length > other.Length && thing.StartsWith(other, StringComparison.Ordinal) && KeySeparators.Contains(thing[other.Length]));

    private static IEnumerable<SyntaxNode>? RowOf(SyntaxNode cell) => cell.Parent switch
    {
        InitializerExpressionSyntax { Expressions: { Count: > 1 and <= Distances.LargestObject } row } => row,
        AnonymousObjectCreationExpressionSyntax { Initializers: { Count: > 1 and <= Distances.LargestObject } row } => row,
        AttributeArgumentListSyntax { Arguments: { Count: > 1 and <= Distances.LargestObject } row } => row,
        ArgumentListSyntax { Arguments: { Count: > 1 and <= Distances.LargestObject } row } => row,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements: { Count: > 1 and <= Distances.LargestObject } row } } =>
            row.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ExpressionStatementSyntax { Parent: BlockSyntax { Statements: { Count: > 1 and <= LargestBlock } row } } =>
            row.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression),
        _ => null,
    };

    private static (string Thing, string Name, ExpressionSyntax Value)? CellOf(SyntaxNode cell) => cell switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target } assignment => (ThingOf(target.Expression), NameOf(target.Name), assignment.Right),
        AssignmentExpressionSyntax assignment => Keyed(assignment.Left, assignment.Right),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } name } member => ("", NameOf(name), member.Expression),
        AttributeArgumentSyntax { NameEquals.Name: { } name } argument => ("", NameOf(name), argument.Expression),
        ArgumentSyntax { NameColon.Name: { } name } argument => ("", NameOf(name), argument.Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => Keyed(pair[0], pair[1]),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } => Keyed(pair[0].Expression, pair[1].Expression),
        TupleExpressionSyntax { Arguments: { Count: 2 } pair } => Keyed(pair[0].Expression, pair[1].Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } => Keyed(pair[0].Expression, pair[1].Expression),
        _ => null,
    };

    private static (string, string, ExpressionSyntax)? Keyed(ExpressionSyntax key, ExpressionSyntax value)
    {
        var name = ExpressionName.OfTarget(key);
        return (name.Substring(0, Math.Max(0, name.LastIndexOfAny(KeySeparators))), name, value);
    }

    private static string NameOf(SimpleNameSyntax name) => name.Identifier.ValueText;

    private static string ThingOf(ExpressionSyntax receiver) => receiver.Span.Length <= LongestReceiver ? receiver.ToString() : "";
}
