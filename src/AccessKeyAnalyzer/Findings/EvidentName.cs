using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds what a written value is called: by its declaration, where it goes, or what a comment or an attribute says. The first that makes a secret of it counts.
/// </summary>
internal readonly struct EvidentName(SourceModel source, SemanticModel model, Lazy<string> code, CancellationToken cancellationToken)
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

        foreach (var (other, scope) in NamesOf(expression, named))
        {
            var evident = named with { Name = other, Scope = scope };
            if (other.Length > 0 && CandidateContext.MayName(evident) && CredentialClassifier.EvidenceIn([evident])?.Weigh().Count > 0)
            {
                return evident;
            }
        }

        return named;
    }

    private IEnumerable<(string Name, string Scope)> NamesOf(ExpressionSyntax expression, NamedValue named)
    {
        var (called, scope) = (named.Name, named.Scope);
        yield return (called, scope);
        foreach (var use in new UsedNames(source, cancellationToken).Of(expression))
        {
            yield return use;
        }

        yield return (CommentBeside.Of(expression), scope);
        foreach (var text in AttributesOf(expression))
        {
            yield return (text, scope);
        }

        // Asked only where nothing before names it. Whose a value is makes no secret of what is called something else.
        if (!CandidateContext.MayName(named))
        {
            yield break;
        }

        // What heads a part of the file stands furthest out: what the code says weighs more.
        foreach (var heading in HeadingsOf(expression).Where(LabelAbove.Names))
        {
            yield return (called, heading.Replace(':', ' ') + ":" + scope);
        }

        // What stands behind a value may be an aside; the vendor's name alone is none.
        if (CommentBeside.Behind(expression) is var behind && CredentialName.IsVendorAlone(behind))
        {
            yield return (called, behind.Replace(':', ' ') + ":" + scope);
        }

        yield return (called, OwnerOf(expression) + ":" + scope);
    }

    // // Aliyun OSS, #region Aliyun OSS, [Category("Aliyun OSS")]; each looked for only where those before it say nothing.
    private IEnumerable<string> HeadingsOf(ExpressionSyntax value)
    {
        yield return LabelAbove.Of(code.Value, value.SpanStart);
        yield return LabelAbove.OfRegion(code.Value, value.SpanStart);
        yield return CommentBeside.Above(value);
        foreach (var text in AttributesOf(value))
        {
            yield return text;
        }
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
        ListsOf(value.Parent) is not { Count: > 0 } lists ? [] :
        from list in lists
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
