using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>Tells which key of configuration an expression reads.</summary>
internal sealed class SectionPath(SourceModel source, ValueTracer tracer, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> ConfigurationTypes =
    [
        "IConfiguration", "IConfigurationSection", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager", "ConfigurationRoot",
        "NameValueCollection", "KeyValueConfigurationCollection",
    ];

    /// <summary>
    /// The keys that <c>configuration["A:B"]</c>, <c>section.GetValue&lt;string&gt;("B")</c>, <c>AppSettings["b"]</c> or
    /// <c>Environment.GetEnvironmentVariable("B")</c> may read; none for any other expression.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="budget">The trace that has come to it: in a helper of several callers, the call on its path tells the key.</param>
    public IReadOnlyList<IReadOnlyList<string>> OfRead(ExpressionSyntax expression, TraceBudget budget)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } access when IsConfiguration(access.Expression):
                return Append(OfSection(access.Expression, 0), access.ArgumentList.Arguments[0].Expression, budget);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: > 0 } call:
                var name = access.Name.Identifier.ValueText;
                var key = call.ArgumentList.Arguments[0].Expression;
                return name == "GetEnvironmentVariable" ? Append([], key, budget)
                    : name is "GetValue" or "Get" && IsConfiguration(access.Expression) ? Append(OfSection(access.Expression, 0), key, budget)
                    : [];
            default:
                return [];
        }
    }

    /// <summary>The section that the expression stands for: empty for the root, null where it is not known.</summary>
    public IReadOnlyList<string>? OfSection(ExpressionSyntax expression) => OfSection(expression, 0);

    private IReadOnlyList<string>? OfSection(ExpressionSyntax expression, int depth)
    {
        if (depth > Distances.Nesting)
        {
            return null;
        }

        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 1 } call)
        {
            return access.Name.Identifier.ValueText is "GetSection" or "GetRequiredSection"
                ? Append(OfSection(access.Expression, depth + 1), call.ArgumentList.Arguments[0].Expression)
                : null;
        }

        var model = source.ModelOf(expression.SyntaxTree);
        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        if (symbol is ILocalSymbol or IFieldSymbol
            && source.DeclarationsOf(symbol, cancellationToken).FirstOrDefault() is VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return OfSection(value, depth + 1);
        }

        // A section that was passed in may be any; the whole configuration is the root wherever it comes from.
        return model.GetTypeInfo(expression, cancellationToken).Type?.Name == "IConfigurationSection" ? null : [];
    }

    private IReadOnlyList<string>? Append(IReadOnlyList<string>? section, ExpressionSyntax key) =>
        section is not null && tracer.Trace(key, cancellationToken) is [{ Value: { Length: > 0 } text }, ..]
            ? Append(section, text)
            : null;

    private IReadOnlyList<IReadOnlyList<string>> Append(IReadOnlyList<string>? section, ExpressionSyntax key, TraceBudget budget) =>
        section is null ? [] : [.. Combined(key, budget).Where(text => text.Length > 0).Distinct().Select(text => Append(section, text))];

    // ConfigurationPath.Combine("App", "Secret") puts a colon between.
    private IEnumerable<string> Combined(ExpressionSyntax key, TraceBudget budget) =>
        key is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } parts } call && ExpressionName.OfCallee(call.Expression) == "Combine"
            ? parts.Aggregate(
                (IEnumerable<string>)[""],
                (joined, part) => joined.SelectMany(before => tracer.Trace(part.Expression, budget).Select(text => before + ":" + text.Value)))
            : tracer.Trace(key, budget).Select(text => text.Value);

    private static string[] Append(IReadOnlyList<string> section, string key) =>
        [.. section, .. key.Replace("__", ":").Split([':'], StringSplitOptions.RemoveEmptyEntries)];

    private bool IsConfiguration(ExpressionSyntax expression) =>
        source.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).Type is { } type
        && (ConfigurationTypes.Contains(type.Name) || type.AllInterfaces.Any(i => i.Name == "IConfiguration"));
}
