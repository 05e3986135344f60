using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Edits;

internal static class StatementExtensions
{
    /// <summary>Whether the statement stands in a list of statements, so that taking it out leaves valid code.</summary>
    public static bool IsRemovable(this SyntaxNode node) =>
        node is StatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 } } && !node.HasInnerDirective();
}
