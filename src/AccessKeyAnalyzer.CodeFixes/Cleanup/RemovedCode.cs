using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Writes the edits that take out declarations, and with them the lists that they stand in where nothing else is left.</summary>
internal static class RemovedCode
{
    /// <param name="removed">Declarators, parameters, arguments, statements and members.</param>
    public static IEnumerable<Edit> Edits(IReadOnlyCollection<SyntaxNode> removed) =>
    [
        .. removed.OfType<VariableDeclaratorSyntax>().GroupBy(declarator => (VariableDeclarationSyntax)declarator.Parent!).SelectMany(Declarators),
        .. removed.OfType<ParameterSyntax>().SelectMany(Removal.Documentation),
        .. removed.OfType<ParameterSyntax>().GroupBy(parameter => (ParameterListSyntax)parameter.Parent!)
            .SelectMany(parameters => Removal.Items(parameters.Key.Parameters, [.. parameters])),
        .. removed.OfType<ArgumentSyntax>().GroupBy(argument => (BaseArgumentListSyntax)argument.Parent!)
            .SelectMany(arguments => Removal.Items(arguments.Key.Arguments, [.. arguments])),
        .. removed.Where(node => node is StatementSyntax or MemberDeclarationSyntax).SelectMany(Removal.Declaration),
    ];

    private static IEnumerable<Edit> Declarators(IGrouping<VariableDeclarationSyntax, VariableDeclaratorSyntax> declarators) =>
        declarators.Count() == declarators.Key.Variables.Count
            ? Removal.Declaration(declarators.Key.Parent!)
            : Removal.Items(declarators.Key.Variables, [.. declarators]);
}
