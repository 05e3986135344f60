using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>Tells which key of configuration an expression reads.</summary>
internal sealed class SectionPath(SourceModel source, ValueTracer tracer, CancellationToken cancellationToken)
{
    private const int DeepestChain = 8;

    private static readonly HashSet<string> ConfigurationTypes =
    [
        "IConfiguration", "IConfigurationSection", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager", "ConfigurationRoot",
        "NameValueCollection", "KeyValueConfigurationCollection",
    ];

    /// <summary>
    /// The key that <c>configuration["A:B"]</c>, <c>section.GetValue&lt;string&gt;("B")</c>, <c>AppSettings["b"]</c> or
    /// <c>Environment.GetEnvironmentVariable("B")</c> reads; null for any other expression.
    /// </summary>
    public IReadOnlyList<string>? OfRead(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } access when IsConfiguration(access.Expression):
                return Append(OfSection(access.Expression, 0), access.ArgumentList.Arguments[0].Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: > 0 } call:
                var name = access.Name.Identifier.ValueText;
                var key = call.ArgumentList.Arguments[0].Expression;
                return name == "GetEnvironmentVariable" ? Append([], key)
                    : name is "GetValue" or "Get" && IsConfiguration(access.Expression) ? Append(OfSection(access.Expression, 0), key)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The section that the expression stands for: empty for the root, null where it is not known.</summary>
    public IReadOnlyList<string>? OfSection(ExpressionSyntax expression) => OfSection(expression, 0);

    private IReadOnlyList<string>? OfSection(ExpressionSyntax expression, int depth)
    {
        if (depth > DeepestChain)
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
            ? [.. section, .. text.Replace("__", ":").Split([':'], StringSplitOptions.RemoveEmptyEntries)]
            : null;

    private bool IsConfiguration(ExpressionSyntax expression) =>
        source.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).Type is { } type
        && (ConfigurationTypes.Contains(type.Name) || type.AllInterfaces.Any(i => i.Name == "IConfiguration"));
}
