namespace AccessKeyAnalyzer.CodeFixes.Edits;

internal static class StatementExtensions
{
    /// <summary>The statements that come after this one in its block, or at the top level.</summary>
    public static IEnumerable<StatementSyntax> Following(this StatementSyntax statement) => statement.Beside().SkipWhile(other => other != statement).Skip(1);

    /// <summary>The statements that come before this one in its block, or at the top level, the nearest first.</summary>
    public static IEnumerable<StatementSyntax> Preceding(this StatementSyntax statement) => statement.Beside().TakeWhile(other => other != statement).Reverse();

    /// <summary>Whether the statement stands in a list of statements, so that taking it out leaves valid code.</summary>
    public static bool IsRemovable(this SyntaxNode node) =>
        node is StatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 } } && !node.HasInnerDirective();

    /// <summary>Whether a <c>using</c> brings the members of a type, or another name for it: that is no use by itself.</summary>
    public static bool IsOfAType(this UsingDirectiveSyntax directive) => directive.StaticKeyword.RawKind != 0 || directive.Alias is not null;

    private static IEnumerable<StatementSyntax> Beside(this StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
        _ => [],
    };
}
