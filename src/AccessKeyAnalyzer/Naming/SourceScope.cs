using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Finds the names around an expression, which may say whose credential it is.</summary>
internal static class SourceScope
{
    // What holds more is a table, where only the lines around a value say something about it.
    private const int LargestContainer = 24;
    private const int LargestBlock = 200;

    // In characters. What is longer names nothing.
    private const int LongestName = 256;

    /// <summary>
    /// What encloses the expression, outermost first with colons between: the types that are created and declared around it, for the vendor's name in them.
    /// </summary>
    /// <param name="value">The expression.</param>
    /// <param name="name">What it is called, to tell whether an endpoint in sight is of the same thing.</param>
    public static string Of(ExpressionSyntax value, string name = "")
    {
        var scope = new List<string>();
        var sight = "";
        foreach (var ancestor in value.Ancestors())
        {
            if (sight.Length == 0 && EndpointSight.At(ancestor, value, name) is { Length: > 0 } given
                && (EndpointSight.IsNarrow(ancestor) || !Read(scope.Where(segment => segment != name)).IsForeign))
            {
                sight = given;
            }

            switch (ancestor)
            {
                case ObjectCreationExpressionSyntax creation:
                    scope.Add(TextOf(creation.Type));
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } member }:
                    scope.Add(member.Name.Identifier.ValueText);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair }:
                    scope.Add(ExpressionName.OfTarget(pair[0]));
                    break;
                case PropertyDeclarationSyntax property:
                    scope.Add(TextOf(property.Type));
                    scope.Add(property.Identifier.ValueText);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    scope.Add(TextOf(space.Name));
                    break;
                case InvocationExpressionSyntax invocation:
                    scope.Add(CallTracer.NameOf(invocation.Expression));
                    break;
                case VariableDeclarationSyntax { Type: { } type, Variables: { Count: > 0 } variables }:
                    scope.Add(TextOf(type));
                    scope.Add(variables[0].Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax assignment:
                    scope.AddRange(VendorsBeside(assignment));
                    scope.Add(TextOf(assignment.Left));
                    break;
                case MethodDeclarationSyntax method:
                    scope.Add(method.Identifier.ValueText);
                    break;
                case BaseTypeDeclarationSyntax type:
                    scope.Add(type.Identifier.ValueText);
                    scope.AddRange(type.BaseList?.Types.Take(LargestContainer).Select(t => TextOf(t.Type)) ?? []);
                    break;
            }
        }

        scope.RemoveAll(name => name.Length > LongestName);
        scope.Reverse();
        return string.Join(":", sight.Length == 0 ? scope : scope.Append(sight));
    }

    private static CredentialScope Read(IEnumerable<string> innermostFirst) => CredentialScope.Read(string.Join(":", innermostFirst.Reverse()));

    /// <summary>A number for the object, argument list or initialiser that holds the expression among others; 0 where there is none.</summary>
    public static int ContainerOf(ExpressionSyntax value)
    {
        foreach (var ancestor in value.Ancestors())
        {
            switch (ancestor)
            {
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return 0;
                case InitializerExpressionSyntax { Expressions.Count: > 1 and <= LargestContainer }:
                case BaseArgumentListSyntax { Arguments.Count: > 1 and <= LargestContainer }:
                case AttributeArgumentListSyntax { Arguments.Count: > 1 and <= LargestContainer }:
                case AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 1 and <= LargestContainer }:
                case TupleExpressionSyntax:
                case CollectionExpressionSyntax { Elements.Count: > 1 and <= LargestContainer }:
                    return ancestor.SpanStart;
            }
        }

        return 0;
    }

    // { Provider = OssProvider.Minio, SecretKey = "…" }, and the same in statements: o.Provider = …; o.SecretKey = …;
    private static IEnumerable<string> VendorsBeside(AssignmentExpressionSyntax assignment) =>
        from beside in Siblings(assignment)
        where beside != assignment && CredentialName.NamesVendor(ExpressionName.OfTarget(beside.Left)) && ReceiverOf(beside) == ReceiverOf(assignment)
        select ExpressionName.OfTarget(beside.Right);

    private static IEnumerable<AssignmentExpressionSyntax> Siblings(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax { Expressions.Count: <= LargestContainer } initializer => initializer.Expressions.OfType<AssignmentExpressionSyntax>(),
        ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: <= LargestBlock } block } => block.Statements.OfType<ExpressionStatementSyntax>().Select(s => s.Expression).OfType<AssignmentExpressionSyntax>(),
        _ => [],
    };

    private static string ReceiverOf(AssignmentExpressionSyntax assignment) => assignment.Left is MemberAccessExpressionSyntax access ? TextOf(access.Expression) : "";

    private static string TextOf(SyntaxNode node) => node.Span.Length <= LongestName ? node.ToString() : "";
}
