using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows <c>string.Format</c>, <c>StringBuilder.AppendFormat</c> and <c>Console.WriteLine</c>, with arguments by place or by name.</summary>
internal sealed class FormatTracer(ValueTracer tracer, TraceBudget budget)
{
    /// <summary>The names of the functions that fill in a format.</summary>
    public static readonly HashSet<string> Functions = ["Format", "AppendFormat", "Write", "WriteLine"];

    private static readonly char[] Braces = ['{', '}'];

    public IReadOnlyList<TracedText> Trace(InvocationExpressionSyntax call)
    {
        if (tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol is not IMethodSymbol method
            || !FrameworkFunction.IsOfFramework(method))
        {
            return [];
        }

        ExpressionSyntax? format = null;
        var values = new List<(string Parameter, ExpressionSyntax Value)>();
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var parameter = Arguments.ParameterOf(argument, method)?.Name ?? "";
            if (parameter == "format")
            {
                format = argument.Expression;
            }
            else if (parameter != "provider")
            {
                values.Add((parameter, argument.Expression));
            }
        }

        // arg0, arg1, arg2 may come in any order; the elements of args keep theirs.
        values = [.. values.OrderBy(v => v.Parameter, StringComparer.Ordinal)];
        var results = new List<TracedText>();
        foreach (var text in tracer.Trace(format, budget))
        {
            results.AddRange(Filled(text, values, call));
        }

        return results;
    }

    private IReadOnlyList<TracedText> Filled(TracedText format, List<(string Parameter, ExpressionSyntax Value)> values, ExpressionSyntax call)
    {
        var parts = new List<IReadOnlyList<TracedText>>();
        var from = 0;
        for (var open = format.Value.IndexOfAny(Braces); open >= 0; open = format.Value.IndexOfAny(Braces, from))
        {
            if (open + 1 < format.Value.Length && format.Value[open + 1] == format.Value[open])
            {
                // {{ "secret": "{0}" }}
                parts.Add([format.Slice(from, open + 1 - from, call)]);
                from = open + 2;
                continue;
            }

            var close = format.Value.IndexOf('}', open);
            if (close < 0 || !int.TryParse(format.Value.Substring(open + 1, close - open - 1).Split(',', ':')[0], out var index)
                || index < 0 || index >= values.Count)
            {
                return [];
            }

            parts.Add([format.Slice(from, open - from, call)]);
            parts.Add(tracer.Trace(values[index].Value, budget));
            from = close + 1;
        }

        parts.Add([format.Slice(from, format.Value.Length - from, call)]);
        return ValueTracer.Combine(parts, call, budget);
    }
}
