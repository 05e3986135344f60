using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Finds the endpoints of Alibaba Cloud in sight of a value: in its call, its initialiser or its statement; in its block and beside its field where the names
/// say that they belong together. Each file is searched once. Thread-safe.
/// </summary>
internal static class EndpointSight
{
    // In nodes of syntax. What is larger speaks of many things.
    private const int LargestStatement = 400;

    private static readonly string[] Marks = [AlibabaEndpoint.Domain, .. TextSight.Tools];

    private static readonly ConditionalWeakTable<SyntaxTree, List<Endpoint>> Known = new();

    /// <summary>The scope that an endpoint inside <paramref name="around"/> gives to a value; empty where there is none.</summary>
    /// <param name="around">What encloses the value.</param>
    /// <param name="value">The value, whose own text does not count.</param>
    /// <param name="name">What the value is called.</param>
    public static string At(SyntaxNode around, ExpressionSyntax value, string name) => around switch
    {
        ExpressionSyntax or BaseArgumentListSyntax or VariableDeclarationSyntax => ScopeOf(around, value, _ => true),
        BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax when name.Length > 0 =>
            UnlessOtherHost(value, ScopeOf(around, value, e => IsOfSame(e.About, name) || (e.Scope == TextSight.Tools[0] && CommandOption.Is(name)))),
        TypeDeclarationSyntax when name.Length > 0 =>
            UnlessOtherHost(value, ScopeOf(around, value, e => IsOfMember(e.Token.Parent, around) && IsOfSame(e.About, name))),
        _ => "",
    };

    // ServiceURL names no vendor, and awsSecretAccessKey names the protocol only.
    private static bool IsOfSame(string endpointAbout, string name) =>
        EndpointName.About(name) is var about && (endpointAbout == about || (endpointAbout.Length == 0 && about == EndpointName.S3));

    // new AmazonS3Client("…", "…", new() { ServiceURL = "https://s3.example.com" }) says itself where it goes.
    private static string UnlessOtherHost(ExpressionSyntax value, string scope) => scope.Length > 0 && HasOtherHost(value) ? "" : scope;

    private static bool HasOtherHost(ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax
        && statement.DescendantNodes(node => node is not BlockSyntax).Take(LargestStatement).OfType<LiteralExpressionSyntax>().Any(
            literal => literal != value && literal.Token.Value is string text && IsHost(text) && TextSight.In(text).Length == 0);

    // https://s3.example.com, minio:9000
    private static bool IsHost(string text) =>
        text.Contains("://") || (text.LastIndexOf(':') is > 0 and var colon && colon + 1 < text.Length && text.Skip(colon + 1).All(AsciiCharacter.IsDigit));

    /// <summary>Whether an endpoint stands in what encloses a value so narrowly that both are of one thing.</summary>
    public static bool IsNarrow(SyntaxNode around) => around is ExpressionSyntax or BaseArgumentListSyntax or VariableDeclarationSyntax;

    private static string ScopeOf(SyntaxNode around, ExpressionSyntax value, Func<Endpoint, bool> isOfValue)
    {
        var known = Known.GetValue(around.SyntaxTree, tree => [.. In(tree)]);
        var at = known.FindIndex(e => e.Token.SpanStart >= around.SpanStart);
        for (; at >= 0 && at < known.Count && known[at].Token.Span.End <= around.Span.End; at++)
        {
            if (!value.Span.Contains(known[at].Token.Span) && isOfValue(known[at]))
            {
                return known[at].Scope;
            }
        }

        return "";
    }

    private static IEnumerable<Endpoint> In(SyntaxTree tree)
    {
        var text = tree.GetText();
        var root = tree.GetRoot();
        foreach (var position in Marks.SelectMany(mark => TextSearch.AllOf(text, mark)).OrderBy(position => position))
        {
            var token = root.FindToken(position);
            if (token.Span.Contains(position) && token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax
                && TextSight.In(token.ValueText) is { Length: > 0 } scope)
            {
                yield return new(token, scope, EndpointName.About(NameOf(token.Parent)));
            }
        }
    }

    // By its syntax alone: the variable, property or argument that it is given to.
    private static string NameOf(SyntaxNode literal)
    {
        foreach (var ancestor in literal.Ancestors())
        {
            switch (ancestor)
            {
                case VariableDeclaratorSyntax variable:
                    return variable.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ParameterSyntax parameter:
                    return parameter.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment:
                    return ExpressionName.OfTarget(assignment.Left);
                case StatementSyntax or MemberDeclarationSyntax:
                    return "";
            }
        }

        return "";
    }

    private static bool IsOfMember(SyntaxNode? literal, SyntaxNode type) =>
        literal?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (FieldDeclarationSyntax or PropertyDeclarationSyntax) and { } member
        && member.Parent == type;

    private readonly record struct Endpoint(SyntaxToken Token, string Scope, string About);
}
