using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>
/// Finds the secrets that code hands to an SDK which is not compiled: in a comment, in a branch of <c>#if</c>, in a template or a page of documentation. It is
/// not bound, so a call is told by the names of its type and method, and by the number of its arguments.
/// </summary>
internal sealed class InactiveCalls(AlibabaCloudContext context)
{
    // What stands before the lines of a comment.
    private static readonly char[] Marks = ['/', '*'];

    /// <summary>The secrets in one comment or branch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How the file around it is read.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IEnumerable<ValueMatch> In(string text, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        if (text.IndexOf('(') < 0 || !AlibabaCloudContext.NamesEntryPoint(text) || !CandidateScanner.Scan(text).Exists(candidate => candidate.IsSecret))
        {
            return [];
        }

        var code = CSharpSyntaxTree.ParseText(WithoutMarks(text), options, cancellationToken: cancellationToken);
        return from literal in code.GetRoot(cancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>()
               where literal.Token.Value is string
               from match in At(literal)
               select match;
    }

    private IEnumerable<ValueMatch> At(LiteralExpressionSyntax literal)
    {
        var value = (string)literal.Token.Value!;
        var start = literal.Token.Text.IndexOf(value, StringComparison.Ordinal);
        if (start >= 0 && TakerOf(literal) is { } taker
            && SlotJudge.Judge(value, CredentialPart.AccessKeySecret, takesKeysOnly: false, $"it reaches '{taker.Slot}' of {taker.Owner}") is { } match)
        {
            yield return match with { Start = literal.Token.SpanStart + start + match.Start };
        }
    }

    private (string Slot, string Owner)? TakerOf(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument
            ? (from entryPoint in context.Matcher.EntryPoints
               where IsOf(call, entryPoint)
               from method in MethodsOf(entryPoint)
               where method.Parameters.Length == list.Arguments.Count && Arguments.ParameterOf(argument, method) is { } parameter
                   && entryPoint.Slots.Any(slot => slot.Name == parameter.Name && slot.Part == CredentialPart.AccessKeySecret)
               select ((string, string)?)(Arguments.ParameterOf(argument, method)!.Name, method.ContainingType.Name)).FirstOrDefault()
            : null;

    private static bool IsOf(SyntaxNode call, EntryPoint entryPoint) => (call, entryPoint.Kind) switch
    {
        (ObjectCreationExpressionSyntax creation, EntryPointKind.Constructor) => ExpressionName.OfType(creation.Type) == MetadataName.Simple(entryPoint.Type),
        (InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }, EntryPointKind.Method) =>
            access.Name.Identifier.ValueText == entryPoint.Member && ExpressionName.OfTarget(access.Expression) == MetadataName.Simple(entryPoint.Type),
        _ => false,
    };

    private IEnumerable<IMethodSymbol> MethodsOf(EntryPoint entryPoint) =>
        from type in context.Source.Compilation.GetTypesByMetadataName(entryPoint.Type)
        from method in type.GetMembers(entryPoint.Kind == EntryPointKind.Constructor ? WellKnownMemberNames.InstanceConstructorName : entryPoint.Member)
            .OfType<IMethodSymbol>()
        select method;

    // As long as before, so that places stay.
    private static string WithoutMarks(string text)
    {
        // <# var client = …; #> of a template
        var code = text.Replace("<#", "  ").Replace("#>", "  ").ToCharArray();
        for (int i = 0, isStart = 1; i < code.Length; i++)
        {
            if (code[i] == '\n')
            {
                isStart = 1;
            }
            else if (isStart == 1 && Array.IndexOf(Marks, code[i]) >= 0)
            {
                code[i] = ' ';
            }
            else if (!char.IsWhiteSpace(code[i]))
            {
                isStart = 0;
                if (code[i] == '*' && i + 1 < code.Length && code[i + 1] == '/')
                {
                    code[i] = code[i + 1] = ' ';
                }
            }
        }

        return new(code);
    }
}
