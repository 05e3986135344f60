using System.Text;
using AccessKeyAnalyzer.Detection.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Follows a call: the functions of the framework that pass a text on, decode or join it, and methods of the compilation that return a constant.
/// </summary>
internal sealed class CallTracer(ValueTracer tracer, TraceBudget budget)
{
    /// <summary>What goes in comes out: <c>Encoding.UTF8.GetBytes(s)</c>, <c>"…"u8.ToArray()</c>, <c>Task.FromResult(s)</c>.</summary>
    private static readonly HashSet<string> PassArgument =
        ["GetBytes", "GetString", "GetChars", "Intern", "IsInterned", "Copy", "FromResult", "AsMemory", "AsSpan", "ToArray", "Unescape", "ToString", "Invariant", "CurrentCulture"];

    private static readonly HashSet<string> PassReceiver =
    [
        "ToCharArray", "ToArray", "ToList", "AsSpan", "AsMemory", "ToString", "Normalize", "Clone", "AsEnumerable", "Invoke", "GetAwaiter", "GetResult", "ConfigureAwait",
        "ToImmutableArray", "ToImmutableList", "AsReadOnly", "ToFrozenDictionary", "ToImmutableDictionary", "ToDictionary",
    ];

    private static readonly string[] LookUps = ["Get", "TryGet", "Read", "Open", "Load", "Find", "Exists"];

    private static readonly HashSet<string> Decrypting = ["decrypt", "decipher", "unprotect", "unseal"];

    private static readonly HashSet<string> TakeElement = ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault"];

    /// <summary>Whether the function gives one element of what it is called on.</summary>
    public static bool TakesElement(string function) => TakeElement.Contains(function);

    public IReadOnlyList<TracedText> Trace(InvocationExpressionSyntax call)
    {
        var name = NameOf(call.Expression);
        var receiver = ReceiverOf(call);
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "nameof" when TextParts.NameOf(call) is { } named:
                return [TracedText.OfSpelling(named, call)];
            case "Select" when receiver is not null && arguments.Count == 1:
                return new ProjectionTracer(tracer, budget).Select(receiver, arguments[0].Expression);
            case "Select" or "ConvertAll" when arguments.Count == 2:
                return new ProjectionTracer(tracer, budget).Select(arguments[0].Expression, arguments[1].Expression);
            case "Concat" when arguments.Count > 0:
                return Concatenated(call, arguments);
            case "Join" when arguments.Count > 1:
                return Joined(call, arguments[0].Expression, [.. arguments.Skip(1)]);
            case var function when FormatTracer.Functions.Contains(function) && arguments.Count > 1:
                return new FormatTracer(tracer, budget).Trace(call);
            // string.Create(30, secret, …)
            case "Create" when arguments.Count == 3:
                return tracer.Trace(arguments[1].Expression, budget);
            case "ToString" when receiver is not null && IsStringBuilder(receiver):
                return new StringBuilderTracer(tracer, budget).Trace(receiver, call);
            case "GetValueOrDefault" when receiver is not null && arguments.Count > 0:
                return
                [
                    .. new ElementTracer(tracer, budget).At(receiver, arguments[0].Expression),
                    .. arguments.Count > 1 ? tracer.Trace(arguments[1].Expression, budget) : [],
                ];
            // pieces.Aggregate((a, b) => a + b), with an empty text to start from or without
            case "Aggregate" when receiver is not null && arguments.Count is 1 or 2 && AddsInOrder(arguments[arguments.Count - 1].Expression):
                return ValueTracer.Combine(PartsOf(receiver), call, budget);
            // What the program sets itself: SetEnvironmentVariable("SK", "…")
            case "GetEnvironmentVariable" or "GetData" when arguments.Count > 0:
                return new ElementTracer(tracer, budget).Stored("Set" + name.Substring("Get".Length), arguments[0].Expression);
            case "ElementAt" when receiver is not null && arguments.Count == 1:
                return new ElementTracer(tracer, budget).At(receiver, arguments[0].Expression);
        }

        if (new TextFunctions(tracer, budget).Apply(call, name, receiver) is { } applied)
        {
            return applied;
        }

        if (OfSourceMethod(call) is { Count: > 0 } returned)
        {
            return returned;
        }

        if (receiver is not null && TakeElement.Contains(name) && arguments is [] or [{ Expression: LambdaExpressionSyntax }])
        {
            return new ElementTracer(tracer, budget).AnyOf(receiver);
        }

        if (HandedOn(call) is { } handedOn)
        {
            return tracer.Trace(handedOn, budget);
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

    /// <summary>What a method is called on: <c>text</c> in <c>text.Trim()</c> and <c>text?.Trim()</c>.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>Whether .NET itself has the method.</summary>
    public static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Whether a function of .NET finds something by the name or the place that it is given.</summary>
    public static bool LooksUp(string function) =>
        !PassArgument.Contains(function) && Array.Exists(LookUps, start => function.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether the call is to make a key out of what is none, by its name.</summary>
    public static bool Decrypts(InvocationExpressionSyntax call) => Decrypting.Overlaps(NameWords.Of(NameOf(call.Expression)));

    /// <summary>
    /// What the call hands on as it is: <c>array.ToList()</c>, <c>table.ToFrozenDictionary(comparer)</c>, <c>FrozenDictionary.ToFrozenDictionary(table)</c>;
    /// null for any other call.
    /// </summary>
    public static ExpressionSyntax? HandedOn(InvocationExpressionSyntax call) =>
        ReceiverOf(call) is not { } receiver || NameOf(call.Expression) is var name && !PassReceiver.Contains(name) ? null
        : call.ArgumentList.Arguments is [var first, ..] && NameOf(receiver) is var type && (name == "To" + type || type == nameof(Enumerable))
            ? first.Expression
        : call.ArgumentList.Arguments.Count == 0 || name.EndsWith("Dictionary", StringComparison.Ordinal) ? receiver
        : null;

    /// <summary>The texts of several parts with a separator between them.</summary>
    public IReadOnlyList<TracedText> Joined(ExpressionSyntax call, ExpressionSyntax separator, IReadOnlyList<ArgumentSyntax> values)
    {
        var between = tracer.Trace(separator, budget);
        if (between.Count == 0)
        {
            // string.Empty is a field of the framework.
            between = [TracedText.OfSpelling("", separator)];
        }

        var parts = new List<IReadOnlyList<TracedText>>();
        foreach (var part in Parts(values))
        {
            if (parts.Count > 0)
            {
                parts.Add(between);
            }

            parts.Add(part);
        }

        return ValueTracer.Combine(parts, call, budget);
    }

    private IReadOnlyList<TracedText> OfSourceMethod(InvocationExpressionSyntax call)
    {
        // A method of a library needs no binding: its source is not here.
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name }
            && !tracer.Source.DeclaresMember(name, budget.CancellationToken))
        {
            return [];
        }

        var symbol = tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol as IMethodSymbol;
        if (symbol is null || (symbol.ReducedFrom ?? symbol).OriginalDefinition is var method && !budget.TryEnter(method, new(call.ArgumentList, symbol)))
        {
            return [];
        }

        var results = new List<TracedText>();
        var returned = new SymbolAssignments(tracer.Source, budget.CancellationToken, budget.FollowsUses).ReturnedBy(symbol);
        results.AddRange(returned.SelectMany(value => tracer.Trace(value, budget)));

        // getSecret(), where Func<string> getSecret = () => "…"
        if (results.Count == 0 && symbol.MethodKind == MethodKind.DelegateInvoke)
        {
            var target = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : call.Expression;
            results.AddRange(tracer.Trace(target, budget));
        }

        budget.Exit(method);
        return results;
    }

    // string.Concat(a, b), string.Concat(new[] { a, b }), string.Concat(text.Reverse())
    private IReadOnlyList<TracedText> Concatenated(InvocationExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count == 1 && ElementTracer.ElementsOf(arguments[0].Expression) is null && PassedTo(arguments[0].Expression) is null
            && tracer.Trace(arguments[0].Expression, budget) is { Count: > 0 } whole
            ? whole
            : ValueTracer.Combine(Parts(arguments), call, budget);

    // Several arguments, or the elements of one collection. Never a list with an argument removed: its nodes belong to no tree.
    private List<IReadOnlyList<TracedText>> Parts(IReadOnlyList<ArgumentSyntax> arguments) =>
        arguments.Count == 1 && PartsOf(arguments[0].Expression) is { Count: > 0 } elements
            ? elements
            : [.. arguments.Select(argument => tracer.Trace(argument.Expression, budget))];

    /// <summary>The elements of a collection, or the pieces of a text that was split.</summary>
    public List<IReadOnlyList<TracedText>> PartsOf(ExpressionSyntax collection) =>
        PassedTo(collection) is { } passed ? [.. passed.Select(part => tracer.Trace(part, budget))]
        : new ObjectTracer(tracer, budget).CreationsOf(collection) is not [var creation] ? []
        : new TextFunctions(tracer, budget).Pieces(creation) is [var split] ? [.. split.Select(piece => (IReadOnlyList<TracedText>)[piece])]
        : [.. (ElementTracer.ElementsOf(creation) ?? []).Select(element => tracer.Trace(element, budget))];

    // Join(params string[] pieces) => string.Concat(pieces)
    private List<ExpressionSyntax>? PassedTo(ExpressionSyntax collection) =>
        collection is IdentifierNameSyntax && tracer.Source.SymbolOf(collection, budget.CancellationToken)
            is IParameterSymbol { IsParams: true, ContainingSymbol: IMethodSymbol method } any
        && budget.CallOf(method.OriginalDefinition) is { } call && Arguments.AllFor(call.Arguments, call.Method, any).ToList() is { Count: > 1 } passed
            ? passed
            : null;

    private static bool AddsInOrder(ExpressionSyntax function) => function is ParenthesizedLambdaExpressionSyntax
    {
        ParameterList.Parameters: { Count: 2 } parameters,
        ExpressionBody: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: IdentifierNameSyntax left, Right: IdentifierNameSyntax right },
    } && left.Identifier.ValueText == parameters[0].Identifier.ValueText && right.Identifier.ValueText == parameters[1].Identifier.ValueText;

    private bool IsStringBuilder(ExpressionSyntax receiver) =>
        (receiver is IdentifierNameSyntax name && SourceModel.TypeOf(tracer.Source.LookUp(name)) is { } type
            ? type
            : tracer.Source.ModelOf(receiver.SyntaxTree).GetTypeInfo(receiver, budget.CancellationToken).Type)?.Name is nameof(StringBuilder)
                or nameof(StringWriter);
}
