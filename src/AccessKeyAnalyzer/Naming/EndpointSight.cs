using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
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

    private static readonly string[] Marks = [.. AlibabaEndpoint.Domains, .. TextSight.Tools, .. SignedRequest.Marks];

    private static readonly ConditionalWeakTable<SyntaxTree, Endpoints> Known = new();

    /// <summary>The scope that an endpoint inside <paramref name="around"/> gives to a value; empty where there is none.</summary>
    /// <param name="around">What encloses the value.</param>
    /// <param name="value">The value, whose own text does not count, or what holds it among others of its kind.</param>
    /// <param name="name">What the value is called.</param>
    public static string At(SyntaxNode around, SyntaxNode value, string name) => around switch
    {
        ExpressionSyntax or BaseArgumentListSyntax or VariableDeclarationSyntax => InFile(around).ScopeIn(around, value),
        // Top-level statements are a block; the types of a file are each another thing.
        CompilationUnitSyntax when value.FirstAncestorOrSelf<GlobalStatementSyntax>() is null => "",
        BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax when name.Length > 0 =>
            UnlessOtherHost(value, InFile(around).ScopeInBlock(around, value, name)),
        TypeDeclarationSyntax type when name.Length > 0 => UnlessOtherHost(value, InFile(around) is var file
            && file.ScopeInMembers(type, value, name) is { Length: > 0 } scope ? scope : file.ScopeInBlock(type, value, name)),
        _ => "",
    };

    // new AmazonS3Client("…", "…", new() { ServiceURL = "https://s3.example.com" }) says itself where it goes.
    private static string UnlessOtherHost(SyntaxNode value, string scope) => scope.Length > 0 && HasOtherHost(value) ? "" : scope;

    private static bool HasOtherHost(SyntaxNode value) =>
        value.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax
        && statement.DescendantNodes(node => node is not BlockSyntax).Take(LargestStatement).OfType<LiteralExpressionSyntax>().Any(
            literal => literal != value && literal.Token.Value is string text && IsHost(text) && TextSight.In(text).Length == 0);

    // https://s3.example.com, minio:9000
    private static bool IsHost(string text) =>
        text.Contains("://") || (text.LastIndexOf(':') is > 0 and var colon && colon + 1 < text.Length && text.Skip(colon + 1).All(AsciiCharacter.IsDigit));

    /// <summary>Whether an endpoint stands in what encloses a value so narrowly that both are of one thing.</summary>
    public static bool IsNarrow(SyntaxNode around) => around is ExpressionSyntax or BaseArgumentListSyntax or VariableDeclarationSyntax;

    private static Endpoints InFile(SyntaxNode node) => Known.GetValue(node.SyntaxTree, static tree => new(In(tree)));

    private static IEnumerable<Endpoint> In(SyntaxTree tree)
    {
        var text = tree.GetText();
        var root = tree.GetRoot();
        var end = 0;
        foreach (var position in Marks.SelectMany(mark => TextSearch.AllOf(text, mark)).OrderBy(position => position))
        {
            // A text is read as a whole, however many it holds.
            if (position < end)
            {
                continue;
            }

            var token = root.FindToken(position);
            end = token.Span.End;
            if (token.Span.Contains(position) && token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax)
            {
                if (!IsObject(token.ValueText) && TextSight.In(token.ValueText) is { Length: > 0 } scope)
                {
                    yield return new(token, scope, EndpointName.About(NameOf(token.Parent!)));
                }
                else if (SignedRequest.IsIn(token.ValueText))
                {
                    yield return new(token, AlibabaEndpoint.Domain, EndpointName.Signature);
                }
            }
        }
    }

    // { "oss": { "endpoint": … }, "jwt": … } speaks of what it holds.
    private static bool IsObject(string text) => text.IndexOf('{') is >= 0 and var brace && text.IndexOf('"', brace) > brace;

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
}
