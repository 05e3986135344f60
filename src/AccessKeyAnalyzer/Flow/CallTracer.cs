using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Follows a call: the functions of the framework that pass a text on, decode or join it, and methods of the compilation that return a constant.</summary>
internal readonly struct CallTracer(ValueTracer tracer, TraceBudget budget)
{
    /// <summary>What goes in comes out: <c>Encoding.UTF8.GetBytes(s)</c>, <c>s.ToCharArray()</c>, <c>"…"u8.ToArray()</c>.</summary>
    private static readonly HashSet<string> PassArgument = ["GetBytes", "GetString", "Intern", "IsInterned", "Copy", "FromResult", "AsMemory", "AsSpan", "ToArray", "Unescape"];

    private static readonly HashSet<string> PassReceiver =
        ["ToCharArray", "ToArray", "ToList", "AsSpan", "AsMemory", "ToString", "Normalize", "Clone", "AsEnumerable", "Invoke", "GetAwaiter", "GetResult", "ConfigureAwait"];

    public IReadOnlyList<TracedText> Trace(InvocationExpressionSyntax call)
    {
        var name = NameOf(call.Expression);
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "Concat" when arguments.Count > 0:
                return ValueTracer.Combine(Parts(arguments), call);
            case "Join" when arguments.Count > 1:
                return Joined(call, arguments);
            case "Format" when arguments.Count > 0:
                return new FormatTracer(tracer, budget).Trace(call);
            case "FromBase64String" when arguments.Count > 0:
                return Respell(arguments[0].Expression, Encodings.FromBase64);
            case "FromHexString" when arguments.Count > 0:
                return Respell(arguments[0].Expression, Encodings.FromHex);
            case "Reverse":
                return Respell(receiver is not null && arguments.Count == 0 ? receiver : arguments.FirstOrDefault()?.Expression, Encodings.Reverse);
            case "ToUpper" or "ToUpperInvariant" when receiver is not null:
                return Respell(receiver, s => s.ToUpperInvariant());
            case "ToLower" or "ToLowerInvariant" when receiver is not null:
                return Respell(receiver, s => s.ToLowerInvariant());
            case "Trim" or "TrimStart" or "TrimEnd" when receiver is not null:
                return Trimmed(call, receiver, name);
            case "Substring" when receiver is not null:
                return Sliced(call, receiver, arguments);
            case "Replace" when receiver is not null && arguments.Count == 2:
                return Replaced(call, receiver, arguments);
            case "ToString" when receiver is not null && IsStringBuilder(receiver):
                return new StringBuilderTracer(tracer, budget).Trace(receiver, call);
        }

        if (OfSourceMethod(call) is { Count: > 0 } returned)
        {
            return returned;
        }

        if (receiver is not null && arguments.Count == 0 && PassReceiver.Contains(name))
        {
            return tracer.Trace(receiver, budget);
        }

        return arguments.Count > 0 && PassArgument.Contains(name) ? tracer.Trace(arguments[0].Expression, budget) : [];
    }

    public static string NameOf(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private IReadOnlyList<TracedText> OfSourceMethod(InvocationExpressionSyntax call)
    {
        var symbol = tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol as IMethodSymbol;
        if (symbol is null || !budget.TryEnter(symbol.OriginalDefinition))
        {
            return [];
        }

        try
        {
            var results = new List<TracedText>();
            foreach (var reference in symbol.OriginalDefinition.DeclaringSyntaxReferences)
            {
                foreach (var value in ReturnedValues.Of(reference.GetSyntax(budget.CancellationToken)))
                {
                    results.AddRange(tracer.Trace(value, budget));
                }
            }

            // getSecret(), where Func<string> getSecret = () => "…"
            if (results.Count == 0 && symbol.MethodKind == MethodKind.DelegateInvoke)
            {
                var target = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : call.Expression;
                results.AddRange(tracer.Trace(target, budget));
            }

            return results;
        }
        finally
        {
            budget.Exit(symbol.OriginalDefinition);
        }
    }

    private List<IReadOnlyList<TracedText>> Parts(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var elements = arguments.Count == 1 ? ElementTracer.ElementsOf(arguments[0].Expression) : null;
        var parts = new List<IReadOnlyList<TracedText>>();
        foreach (var part in elements ?? arguments.Select(a => a.Expression))
        {
            parts.Add(tracer.Trace(part, budget));
        }

        return parts;
    }

    private IReadOnlyList<TracedText> Joined(InvocationExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var separator = tracer.Trace(arguments[0].Expression, budget);
        if (separator.Count == 0)
        {
            // string.Empty is a field of the framework.
            separator = [TracedText.OfSpelling("", arguments[0].Expression)];
        }

        var parts = new List<IReadOnlyList<TracedText>>();
        foreach (var part in Parts(arguments.RemoveAt(0)))
        {
            if (parts.Count > 0)
            {
                parts.Add(separator);
            }

            parts.Add(part);
        }

        return ValueTracer.Combine(parts, call);
    }

    private IReadOnlyList<TracedText> Respell(ExpressionSyntax? text, Func<string, string?> spell)
    {
        var results = new List<TracedText>();
        foreach (var traced in tracer.Trace(text, budget))
        {
            if (traced.Value.Length <= TracedText.MaximumLength && spell(traced.Value) is { } spelled)
            {
                results.Add(TracedText.OfSpelling(spelled, traced.Origin));
            }
        }

        return results;
    }

    private List<TracedText> Trimmed(ExpressionSyntax call, ExpressionSyntax receiver, string name)
    {
        var results = new List<TracedText>();
        foreach (var text in tracer.Trace(receiver, budget))
        {
            var start = name == "TrimEnd" ? 0 : text.Value.Length - text.Value.TrimStart().Length;
            var end = name == "TrimStart" ? text.Value.Length : text.Value.TrimEnd().Length;
            results.Add(text.Slice(start, Math.Max(0, end - start), call));
        }

        return results;
    }

    private IReadOnlyList<TracedText> Sliced(ExpressionSyntax call, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (Number(arguments[0]) is not { } start)
        {
            return [];
        }

        var results = new List<TracedText>();
        foreach (var text in tracer.Trace(receiver, budget))
        {
            var length = arguments.Count > 1 ? Number(arguments[1]) ?? -1 : text.Value.Length - start;
            if (start >= 0 && length >= 0 && length <= text.Value.Length - start)
            {
                results.Add(text.Slice(start, length, call));
            }
        }

        return results;
    }

    private IReadOnlyList<TracedText> Replaced(ExpressionSyntax call, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var old = Text(arguments[0]);
        var @new = Text(arguments[1]) ?? "";
        var texts = tracer.Trace(receiver, budget);
        // An unknown piece leaves the text as it is: the key in it is no less written down.
        return string.IsNullOrEmpty(old)
            ? texts
            : [.. texts.Select(t => t.Value.Contains(old!) ? TracedText.OfSpelling(t.Value.Replace(old, @new), t.Origin) : t)];
    }

    private int? Number(ArgumentSyntax argument) =>
        tracer.Source.ModelOf(argument.SyntaxTree).GetConstantValue(argument.Expression, budget.CancellationToken).Value as int?;

    private string? Text(ArgumentSyntax argument) =>
        tracer.Source.ModelOf(argument.SyntaxTree).GetConstantValue(argument.Expression, budget.CancellationToken).Value?.ToString();

    private bool IsStringBuilder(ExpressionSyntax receiver) =>
        tracer.Source.ModelOf(receiver.SyntaxTree).GetTypeInfo(receiver, budget.CancellationToken).Type?.Name == nameof(StringBuilder);
}
