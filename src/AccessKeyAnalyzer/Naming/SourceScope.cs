using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Finds the names around an expression, which may say whose credential it is.</summary>
internal static class SourceScope
{
    // In calls. What was named further up is of another thing.
    private const int LongestChain = 8;

    /// <summary>
    /// What encloses the expression, outermost first with colons between: the types that are created and declared around it, for the vendor's name in them.
    /// </summary>
    /// <param name="value">The expression.</param>
    /// <param name="name">What it is called, to tell whether an endpoint in sight is of the same thing.</param>
    public static string Of(ExpressionSyntax value, string name = "")
    {
        var scope = new List<string>();
        var sight = "";
        SyntaxNode inner = value;
        var isInFunction = false;
        foreach (var ancestor in value.Ancestors())
        {
            scope.AddRange(TakenUnder.In(inner, ancestor).Select(VendorOf).Where(vendor => vendor.Length > 0));
            inner = ancestor;
            isInFunction |= ancestor is AnonymousFunctionExpressionSyntax;
            if (sight.Length == 0 && EndpointSight.At(ancestor, value, name) is { Length: > 0 } given
                && (EndpointSight.IsNarrow(ancestor) || !IsForeign(scope.Where(segment => segment != name))))
            {
                sight = given;
            }

            // { Provider = OssProvider.Minio, SecretKey = "…" }
            scope.AddRange(from setting in Setting.Around(ancestor)
                           let vendor = ExpressionName.OfTarget(setting.Value)
                           where CredentialName.VendorBeside(setting.Name, vendor) != NameOwner.Unknown
                           select vendor);
            switch (ancestor)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    scope.Add(VendorIn(creation.ArgumentList?.Arguments, value));
                    scope.Add(creation is ObjectCreationExpressionSyntax { Type: { } created } ? ExpressionName.Written(created) : "");
                    break;
                case TupleExpressionSyntax tuple:
                    scope.Add(VendorIn(tuple.Arguments, value));
                    break;
                case AttributeSyntax attribute:
                    scope.Add(ExpressionName.Written(attribute.Name));
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } member }:
                    scope.Add(member.Name.Identifier.ValueText);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair }:
                    scope.Add(ExpressionName.OfTarget(pair[0]));
                    break;
                case PropertyDeclarationSyntax property:
                    scope.Add(ExpressionName.Written(property.Type));
                    scope.Add(property.Identifier.ValueText);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    scope.Add(ExpressionName.Written(space.Name));
                    break;
                case InvocationExpressionSyntax invocation:
                    scope.Add(VendorIn(invocation.ArgumentList.Arguments, value));
                    scope.AddRange(StatementsWith(name, invocation.ArgumentList.Arguments));
                    scope.Add(CallTracer.NameOf(invocation.Expression));
                    scope.AddRange(isInFunction ? [] : VendorsBefore(invocation));
                    break;
                case VariableDeclarationSyntax { Type: { } type, Variables: { Count: > 0 } variables }:
                    scope.Add(ExpressionName.Written(type));
                    scope.Add(variables[0].Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax assignment:
                    scope.Add(ExpressionName.Written(assignment.Left));
                    break;
                case MethodDeclarationSyntax method:
                    scope.Add(method.Identifier.ValueText);
                    break;
                case BaseTypeDeclarationSyntax type:
                    scope.Add(type.Identifier.ValueText);
                    scope.AddRange(type.BaseList?.Types.Take(Distances.LargestObject).Select(t => ExpressionName.Written(t.Type)) ?? []);
                    scope.Add(CommentBeside.Of(type) is var label && LabelAbove.Names(label) ? label.Replace(':', ' ') : "");
                    break;
            }
        }

        scope.RemoveAll(name => name.Length > Distances.LongestName);
        scope.Reverse();
        return string.Join(":", sight.Length == 0 ? scope : scope.Append(sight));
    }

    // The S3 SDK speaks to OSS, too.
    private static bool IsForeign(IEnumerable<string> innermostFirst) =>
        innermostFirst.Select(segment => NameOwners.OfScope(NameOwners.WithoutProtocols(Words.Split(segment))))
            .FirstOrDefault(owner => owner != NameOwner.Unknown)
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
        var before = CallTracer.ReceiverOf(call) as InvocationExpressionSyntax;
        for (var calls = 0; before is not null && calls < LongestChain; before = CallTracer.ReceiverOf(before) as InvocationExpressionSyntax, calls++)
        {
            var name = CallTracer.NameOf(before.Expression);
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
        && NameOwners.OfName(Words.Split(name)) is NameOwner.Alibaba or NameOwner.OtherVendor && CredentialName.Read(name).Part is null
            ? name
            : "";
}
