using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// The parameters that nobody reads any more and that must stay for callers which nobody sees here. The compiler warns of them in primary
/// constructors (CS9113), and a project may ask to be warned of the others: the pragma says why they stay.
/// </summary>
internal static class UnreadParameters
{
    private const string OfMethods = "IDE0060";

    public static async Task<IReadOnlyList<Edit>> AllowAsync(
        IEnumerable<ParameterSyntax> unread, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<Edit>();
        foreach (var parameters in unread.GroupBy(parameter => parameter.Parent!.Parent!))
        {
            var owner = parameters.Key;
            if (owner is ClassDeclarationSyntax or StructDeclarationSyntax)
            {
                edits.AddRange(AllowedWarning.Around(owner, ((TypeDeclarationSyntax)owner).ParameterList!.Span.End, "CS9113", Reason(parameters)));
            }
            else if (owner is BaseMethodDeclarationSyntax method
                && await solution.ModelAsync(owner.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
                && model.Compilation.WarnsOf(OfMethods, owner.SyntaxTree, cancellationToken)
                && model.GetDeclaredSymbol(method, cancellationToken) is { IsOverride: false } symbol && !symbol.ImplementsInterface()
                // A handler's parameters are those of its event.
                && (await References.FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
                    .All(reference => ValueSyntax.IsMention(reference) || DeclaredParameter.CallOf(reference) is not null))
            {
                // What an arrow leads to may begin on the line of the parameters.
                edits.AddRange(AllowedWarning.Around(
                    owner, method.ExpressionBody?.Parent!.Span.End ?? method.ParameterList.Span.End, OfMethods, Reason(parameters)));
            }
        }

        return edits;
    }

    private static string Reason(IEnumerable<ParameterSyntax> parameters)
    {
        var names = parameters.OrderBy(parameter => parameter.SpanStart).Select(parameter => parameter.Identifier.ValueText);
        return $"{string.Join(" and ", names)}: for callers; the client does not need {(names.Skip(1).Any() ? "them" : "it")}";
    }
}
