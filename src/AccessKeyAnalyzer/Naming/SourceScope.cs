using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Finds the names around an expression, which may say whose credential it is.</summary>
internal static class SourceScope
{
    // In calls. What was named further up is of another thing.
    private const int LongestChain = 8;

    private static readonly Recent<NameOwner> OwnersAtEndpoint = new(segment => NameOwners.OfScope(NameOwners.WithoutProtocols(NameWords.Of(segment))));

    /// <summary>
    /// What encloses the expression, outermost first with colons between: the types that are created and declared around it, for the vendor's name in them.
    /// </summary>
    /// <param name="value">The expression.</param>
    /// <param name="name">What it is called, to tell whether an endpoint in sight is of the same thing.</param>
    public static string Of(ExpressionSyntax value, string name = "")
    {
        var scope = new List<string>();
        var sight = "";
        SyntaxNode inner = value, own = value;
        bool isInFunction = false, isElsewhere = false;
        foreach (var ancestor in value.Ancestors())
        {
            foreach (var expression in TakenUnder.In(inner, ancestor))
            {
                if (VendorOf(expression) is { Length: > 0 } vendor)
                {
                    scope.Add(vendor);
                }
            }

            own = ObjectInList.IsApart(inner, ancestor, value) ? ancestor : own;
            inner = ancestor;
            isInFunction |= ancestor is AnonymousFunctionExpressionSyntax;
            if (sight.Length == 0 && !isElsewhere && EndpointSight.At(ancestor, own, name) is { Length: > 0 } given
                && (EndpointSight.IsNarrow(ancestor) || !IsForeign(scope.Where(segment => segment != name))))
            {
                sight = given;
            }

            bool isAtOther = false, isAtAlibaba = false;
            foreach (var setting in Setting.Around(ancestor, beside => CredentialName.MayNameVendor(beside) || EndpointName.Is(beside)))
            {
                var said = ExpressionName.OfTarget(setting.Value);
                // { Provider = OssProvider.Minio, SecretKey = "…" }
                if (CredentialName.VendorBeside(setting.Name, said) != NameOwner.Unknown)
                {
                    scope.Add(said);
                }

                // { Endpoint = "http://minio:9000", SecretKey = "…" }
                isAtOther |= OtherHost.Is(setting.Name, said) && EndpointName.About(setting.Name) is var about
                    && (about.Length == 0 || about == EndpointName.About(name));
                isAtAlibaba |= AlibabaEndpoint.In(said).Length > 0;
            }

            isElsewhere |= isAtOther && !isAtAlibaba;
            scope.AddRange(NamesOf(ancestor, value, name, isInFunction));
        }

        scope.RemoveAll(name => name.Length > Distances.LongestName);
        scope.Reverse();
        sight = isElsewhere && sight.Length == 0 && !OtherHost.IsOutweighedBy(string.Join(":", scope)) ? OtherHost.Scope : sight;
        return string.Join(":", sight.Length == 0 ? scope : scope.Append(sight));
    }

    private static IEnumerable<string> NamesOf(SyntaxNode ancestor, ExpressionSyntax value, string name, bool isInFunction) => ancestor switch
    {
        BaseObjectCreationExpressionSyntax creation =>
        [
            VendorIn(creation.ArgumentList?.Arguments, value),
            creation is ObjectCreationExpressionSyntax { Type: { } type } ? ExpressionName.Written(type) : "",
        ],
        TupleExpressionSyntax tuple => [VendorIn(tuple.Arguments, value)],
        AttributeSyntax attribute => [ExpressionName.Written(attribute.Name)],
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } member } => [member.Name.Identifier.ValueText],
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } =>
            [ExpressionName.OfTarget(pair[0])],
        InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call =>
        [
            VendorIn(arguments, value),
            .. StatementsWith(name, arguments),
            ExpressionName.OfCallee(call.Expression),
            .. isInFunction ? [] : VendorsBefore(call),
        ],
        PropertyDeclarationSyntax property => [ExpressionName.Written(property.Type), property.Identifier.ValueText],
        VariableDeclarationSyntax { Type: { } type, Variables: { Count: > 0 } variables } =>
            [ExpressionName.Written(type), ExpressionName.OfDeclaration(variables[0])],
        AssignmentExpressionSyntax assignment => [ExpressionName.Written(assignment.Left)],
        MethodDeclarationSyntax => [ExpressionName.OfDeclaration(ancestor)],
        BaseTypeDeclarationSyntax type =>
        [
            type.Identifier.ValueText,
            .. type.BaseList?.Types.Take(Distances.LargestObject).Select(t => ExpressionName.Written(t.Type)) ?? [],
            CommentBeside.Of(type) is var label && LabelAbove.Names(label) ? label.Replace(':', ' ') : "",
        ],
        BaseNamespaceDeclarationSyntax space => [ExpressionName.Written(space.Name)],
        _ => [],
    };

    // The S3 SDK speaks to OSS, too.
    private static bool IsForeign(IEnumerable<string> innermostFirst) =>
        innermostFirst.Select(OwnersAtEndpoint.Of).FirstOrDefault(owner => owner != NameOwner.Unknown)
            is NameOwner.OtherVendor or NameOwner.OtherThing;

    /// <summary>A number for the object, argument list or initialiser that holds the expression among others; 0 where there is none.</summary>
    public static int ContainerOf(ExpressionSyntax value)
    {
        foreach (var ancestor in value.Ancestors())
        {
            switch (ancestor)
            {
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return 0;
                case InitializerExpressionSyntax { Expressions.Count: > 1 and <= Distances.LargestObject }:
                case BaseArgumentListSyntax { Arguments.Count: > 1 and <= Distances.LargestObject }:
                case AttributeArgumentListSyntax { Arguments.Count: > 1 and <= Distances.LargestObject }:
                case AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 1 and <= Distances.LargestObject }:
                case TupleExpressionSyntax:
                case CollectionExpressionSyntax { Elements.Count: > 1 and <= Distances.LargestObject }:
                    return ancestor.SpanStart;
            }
        }

        return 0;
    }

    // builder.UseAliyun().WithSecret("…"), builder.Provider("aliyun").Secret("…"): what a chain of calls has named, the nearest first.
    private static IEnumerable<string> VendorsBefore(InvocationExpressionSyntax call)
    {
        var before = Arguments.ReceiverOf(call) as InvocationExpressionSyntax;
        for (var calls = 0; before is not null && calls < LongestChain; before = Arguments.ReceiverOf(before) as InvocationExpressionSyntax, calls++)
        {
            var name = ExpressionName.OfCallee(before.Expression);
            yield return CredentialName.NamesVendor(name) && before.ArgumentList.Arguments is [{ Expression: { } argument }] ? VendorOf(argument) : name;
        }
    }

    // new XElement("aliyun", new XElement("secret", "…")), Seed(Vendor.Aliyun, id, "…"): what is named first holds the rest.
    private static string VendorIn(SeparatedSyntaxList<ArgumentSyntax>? arguments, ExpressionSyntax value) =>
        arguments is [{ Expression: { } first }, _, ..] && first != value ? VendorOf(first) : "";

    // Execute("UPDATE aliyun_account SET secret = @secret", new { secret = "…" })
    private static IEnumerable<string> StatementsWith(string name, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        name.Length == 0 || arguments.Count > Distances.LargestObject ? []
        : from argument in arguments
          let text = argument.Expression is LiteralExpressionSyntax { Token.Value: string { Length: <= Distances.Scope } literal } ? literal : ""
          where text.IndexOf("@" + name, StringComparison.OrdinalIgnoreCase) >= 0
          select TextSight.OfStatement(text).Replace(':', ' ');

    // What names a vendor and nothing else; empty for any other expression.
    private static string VendorOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
            && ExpressionName.OfTarget(expression) is { Length: <= Vocabulary.LongestVendor } name
        && NameOwners.OfName(NameWords.Of(name)) is NameOwner.Alibaba or NameOwner.OtherVendor && CredentialName.Read(name).Part is null
            ? name
            : "";
}
