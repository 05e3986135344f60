using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// A function that awaited nothing but its keys is no longer <c>async</c> (CS1998): its callers still get a task, which is there already.
/// </summary>
internal static class LostAwaits
{
    /// <summary>The edits of all functions around code that goes.</summary>
    public static async Task<IReadOnlyList<Edit>> SettleAsync(
        GoneCode gone, IEnumerable<SyntaxNode> parts, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<Edit>();
        var awaits = parts.SelectMany(part => part.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>());
        foreach (var function in awaits.Select(Function).OfType<SyntaxNode>().Distinct())
        {
            if (!gone.Contains(function) && Own(function).Where(IsAwait).All(node => gone.Contains(node))
                && !Own(function).Any(node => node is YieldStatementSyntax)
                && await solution.ModelAsync(function.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model)
            {
                edits.AddRange(Edits(function, gone, model, cancellationToken));
            }
        }

        return edits;
    }

    private static SyntaxNode? Function(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction);

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static bool IsAwait(SyntaxNode node) => node is AwaitExpressionSyntax
        or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 };

    private static IEnumerable<SyntaxNode> Own(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || !IsFunction(node));

    private static IEnumerable<Edit> Edits(SyntaxNode function, GoneCode gone, SemanticModel model, CancellationToken cancellationToken)
    {
        var (async, type, body, arrow) = function switch
        {
            MethodDeclarationSyntax method => (Async(method.Modifiers), method.ReturnType, method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (Async(local.Modifiers), local.ReturnType, local.Body, local.ExpressionBody?.Expression),
            _ => (((AnonymousFunctionExpressionSyntax)function).AsyncKeyword, null, ((AnonymousFunctionExpressionSyntax)function).Block,
                ((AnonymousFunctionExpressionSyntax)function).ExpressionBody),
        };
        if (async.RawKind == 0 || TaskOf(function, model, cancellationToken) is not { } task)
        {
            return [];
        }

        var edits = new List<Edit> { new(function.SyntaxTree, TextSpan.FromBounds(async.SpanStart, async.GetNextToken().SpanStart), "") };
        var name = type is null ? task.Name : Unqualified(type);
        if (task.SpecialType == SpecialType.System_Void)
        {
            return edits;
        }

        var returns = Own(function).OfType<ReturnStatementSyntax>().Where(statement => !gone.Contains(statement)).ToList();
        if (task.TypeArguments is not [var result])
        {
            var done = task.Name == "ValueTask" ? "default" : $"{name}.CompletedTask";
            edits.AddRange(returns.Select(statement => Edit.Insert(function.SyntaxTree, statement.ReturnKeyword.Span.End, $" {done}")));
            edits.AddRange(body is not null && model.AnalyzeControlFlow(body) is { Succeeded: true, EndPointIsReachable: true }
                && body.Statements.LastOrDefault(statement => !gone.Contains(statement)) is { } last ? [Insertion.Line(last, $"return {done};")] : []);
            return arrow is null ? edits : [];
        }

        foreach (var value in returns.Select(statement => statement.Expression).Append(arrow).OfType<ExpressionSyntax>())
        {
            var isInferred = SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value, cancellationToken).Type, result);
            var made = task.Name == "ValueTask" ? $"new {type?.ToString() ?? task.ToMinimalDisplayString(model, value.SpanStart)}("
                : isInferred ? $"{name}.FromResult(" : $"{name}.FromResult<{result.ToMinimalDisplayString(model, value.SpanStart)}>(";
            edits.Add(Edit.Insert(function.SyntaxTree, value.SpanStart, made));
            edits.Add(Edit.Insert(function.SyntaxTree, value.Span.End, ")"));
        }

        return edits;
    }

    private static SyntaxToken Async(SyntaxTokenList modifiers) => modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));

    /// <summary>What the function returns: a task of the framework, or nothing.</summary>
    private static INamedTypeSymbol? TaskOf(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        var method = function is AnonymousFunctionExpressionSyntax
            ? (model.GetTypeInfo(function, cancellationToken).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod
            : model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol;
        return method?.ReturnType is INamedTypeSymbol type
            && (type.SpecialType == SpecialType.System_Void || type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks") ? type : null;
    }

    // System.Threading.Tasks.Task<T> is made by System.Threading.Tasks.Task.
    private static string Unqualified(TypeSyntax type) => type.ToString().Split('<')[0];
}
