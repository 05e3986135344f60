using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Tells whether code makes anew, again and again, what it builds: it looks at an expiry or at the clock, or a loop, a timer, a short-lived service or a
/// method whose name says so stands around it or calls it.
/// </summary>
internal sealed class Renewal(SourceModel source, CancellationToken cancellationToken)
{
    private static readonly string[] Renewing = ["Refresh", "Renew", "Rotate", "Reload", "Switch"];
    private static readonly string[] ShortLived = ["Transient", "Scoped"];
    private static readonly HashSet<string> Clocks = ["Now", "UtcNow", "GetUtcNow", "TickCount", "TickCount64"];

    private static readonly SyntaxKind[] Comparing =
        [SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression];

    private static readonly ConditionalWeakTable<MemberDeclarationSyntax, StrongBox<bool>> MindingTime = new();
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Renewed = new();

    public bool IsOf(SyntaxNode use) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && (MindingTime.GetValue(member, static asked => new(MindsTime(asked))).Value || IsRepeated(use) || IsRenewed(member));

    // if (DateTime.UtcNow > _until), token.Expiration
    private static bool MindsTime(MemberDeclarationSyntax member) =>
        member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && (Has(token.ValueText, "expir") || IsClockCompared(token)));

    private static bool IsClockCompared(SyntaxToken token) =>
        Clocks.Contains(token.ValueText)
        && token.Parent!.Ancestors().TakeWhile(node => node is not StatementSyntax).Any(node => Comparing.Contains(node.Kind()));

    private bool IsRenewed(MemberDeclarationSyntax member) =>
        source.ModelOf(member.SyntaxTree).GetDeclaredSymbol(member, cancellationToken) is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
        && Renewed.GetValue(method, called => new(source.ReferencesTo(called, cancellationToken).Any(IsRepeated))).Value;

    private bool IsRepeated(SyntaxNode use) =>
        use.Ancestors().TakeWhile(ancestor => ancestor is not TypeDeclarationSyntax).Any(ancestor => ancestor switch
        {
            // while (true) { _client = new Client(…); await Task.Delay(…); }
            WhileStatementSyntax or DoStatementSyntax => true,
            // void RefreshClient()
            MethodDeclarationSyntax method => Array.Exists(Renewing, word => Has(method.Identifier.ValueText, word)),
            // new Timer(_ => Build(), …)
            BaseObjectCreationExpressionSyntax creation => IsTimer(creation),
            // timer.Elapsed += (_, _) => Build()
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax raised } handled when handled.IsKind(SyntaxKind.AddAssignmentExpression) =>
                IsTimer(raised.Expression),
            // services.AddScoped(_ => new Client(…)), cache.GetOrCreate(key, () => new Client(…), ttl)
            AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } } =>
                Array.Exists(ShortLived, word => Has(ExpressionName.OfCallee(taker.Expression), word)) || taker.ArgumentList.Arguments.Any(IsLifetime),
            _ => false,
        });

    private bool IsTimer(ExpressionSyntax value) => Has(TypeOf(value), "Timer");

    private bool IsLifetime(ArgumentSyntax argument) => TypeOf(argument.Expression) is "TimeSpan" or "DateTimeOffset" or "DateTime";

    private string TypeOf(ExpressionSyntax value) => source.ModelOf(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Type?.Name ?? "";

    private static bool Has(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
