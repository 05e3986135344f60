using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Findings;

/// <summary>Tells what keeps the compiler from saying what a rule reports. Asked only to explain a line.</summary>
internal static class SwitchedOff
{
    /// <summary>What switches the rule off in all of the compilation; null if nothing does.</summary>
    public static FormattableString? By(Compilation compilation, string rule) =>
        compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule, out var severity) switch
        {
            true when severity == ReportDiagnostic.Suppress => $"switched off for the project",
            _ => null,
        };

    /// <summary>What switches the rule off at a place of C#; null if nothing does.</summary>
    public static FormattableString? By(Compilation compilation, string rule, SyntaxTree tree, int position, CancellationToken cancellationToken) =>
        compilation.Options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, rule, cancellationToken, out var severity) == true
            && severity == ReportDiagnostic.Suppress
            ? $"switched off by the severity that .editorconfig gives"
            : ByPragma(tree.GetRoot(cancellationToken), rule, position) ? $"switched off by a #pragma"
            : ByAttribute(tree.GetRoot(cancellationToken), rule, position) ? $"switched off by a SuppressMessage attribute"
            : By(compilation, rule);

    private static bool ByPragma(SyntaxNode root, string rule, int position) =>
        root.DescendantTrivia(descendIntoTrivia: true).Select(trivia => trivia.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>()
            .LastOrDefault(pragma => pragma.SpanStart < position && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => code.ToString() == rule)))
            is { } last && last.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static bool ByAttribute(SyntaxNode root, string rule, int position) =>
        root.FindToken(position).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().SelectMany(member => member.AttributeLists)
            .SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString().Contains("SuppressMessage") && attribute.ToString().Contains(rule)) == true;
}
