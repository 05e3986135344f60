using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds what a written value is called: by its declaration, where it goes, or what a comment or an attribute says. The first that makes a secret of it counts.
/// </summary>
internal readonly struct EvidentName(SourceModel source, SemanticModel model, CancellationToken cancellationToken)
{
    public NamedValue Of(ExpressionSyntax expression, string value, IReadOnlyList<Candidate> candidates)
    {
        var called = SourceName.Of(expression, model, cancellationToken);
        var named = new NamedValue(called, SourceScope.Of(expression, called), value, SourceScope.ContainerOf(expression)) { Candidates = candidates };
        var name = CredentialName.Read(named.Name);
        if (name.Strength == NameStrength.Certain || name.IsForeign || name.IsHarmless
            || candidates is not [{ IsSecret: true } secret] || secret.Length != value.Length)
        {
            return named;
        }

        var scope = named.Scope;
        // Asked only where nothing before names it. Whose a value is makes no secret of what is called something else.
        NamedValue[] own = CandidateContext.MayName(named) ? [named] : [];
        var last = own.Select(_ => expression);
        var others = new UsedNames(source, cancellationToken).Of(expression)
            .Append((Name: CommentBeside.Of(expression), Scope: scope))
            .Concat(AttributesOf(expression).Select(text => (Name: text, Scope: scope)))
            // What heads a part of the file stands furthest out: what the code says weighs more.
            .Concat(last.SelectMany(HeadingsOf).Select(heading => (Name: called, Scope: heading.Replace(':', ' ') + ":" + scope)))
            .Concat(last.Select(OwnerOf).Select(owner => (Name: called, Scope: owner + ":" + scope)))
            .Where(use => use.Name.Length > 0)
            .Select(use => named with { Name = use.Name, Scope = use.Scope })
            .Where(CandidateContext.MayName);
        return own.Concat(others).FirstOrDefault(n => CredentialClassifier.EvidenceIn([n])?.Weigh().Count > 0) is { Value: not null } evident ? evident : named;
    }

    // // Aliyun OSS, #region Aliyun OSS, [Category("Aliyun OSS")]
    private static IEnumerable<string> HeadingsOf(ExpressionSyntax value)
    {
        var start = Math.Max(0, value.SpanStart - Distances.Scope);
        var before = value.SyntaxTree.GetText().ToString(TextSpan.FromBounds(start, value.SpanStart));
        return new[] { LabelAbove.Of(before, before.Length), LabelAbove.OfRegion(before), CommentBeside.Above(value) }
            .Concat(AttributesOf(value)).Where(LabelAbove.Names);
    }

    // The type whose member takes the value, which an initialiser or a lambda's parameter does not write.
    private string OwnerOf(ExpressionSyntax value)
    {
        var taker = value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            ArgumentSyntax { Parent.Parent: { } call } => call,
            _ => null,
        };
        return taker is null ? "" : model.GetSymbolInfo(taker, cancellationToken).Symbol?.ContainingType?.Name ?? "";
    }

    // [JsonPropertyName("accessKeySecret")], [DisplayName("…")] of the property, field or parameter
    private static IEnumerable<string> AttributesOf(ExpressionSyntax value) =>
        from list in ListsOf(value.Parent)
        from attribute in list.Attributes
        from argument in attribute.ArgumentList?.Arguments ?? default
        let text = (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string
        where text is { Length: > 0 }
        select text;

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode? initializer) => initializer?.Parent switch
    {
        PropertyDeclarationSyntax property => property.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field.AttributeLists,
        _ => default,
    };
}
