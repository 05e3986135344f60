using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// The parameters of primary constructors that nobody reads any more and that must stay for callers which nobody sees here. The compiler
/// warns of them (CS9113):
/// the pragma says why they stay.
/// </summary>
internal static class UnreadParameters
{
    public static IEnumerable<Edit> Allow(IEnumerable<ParameterSyntax> unread) => unread
        .Where(parameter => parameter.Parent?.Parent is ClassDeclarationSyntax or StructDeclarationSyntax)
        .GroupBy(parameter => (TypeDeclarationSyntax)parameter.Parent!.Parent!).SelectMany(Allow);

    private static IEnumerable<Edit> Allow(IGrouping<TypeDeclarationSyntax, ParameterSyntax> parameters)
    {
        var type = parameters.Key;
        var text = type.SyntaxTree.GetText();
        var documentation = type.GetLeadingTrivia().FirstOrDefault(trivia => trivia.IsDocumentation());
        var first = text.Lines.GetLineFromPosition(documentation.FullSpan.IsEmpty ? type.SpanStart : documentation.SpanStart);
        var last = text.Lines.GetLineFromPosition(type.ParameterList!.Span.End);
        var lineBreak = first.EndIncludingLineBreak > first.End
            ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
        var names = string.Join(" and ", parameters.OrderBy(parameter => parameter.SpanStart)
            .Select(parameter => parameter.Identifier.ValueText));
        yield return Edit.Insert(type.SyntaxTree, first.Start,
            $"#pragma warning disable CS9113 // {names}: for callers; the client does not need them{lineBreak}");
        yield return Edit.Insert(type.SyntaxTree, last.End, $"{lineBreak}#pragma warning restore CS9113");
    }
}
