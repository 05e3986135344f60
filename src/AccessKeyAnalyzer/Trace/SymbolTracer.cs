using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows a name to the values that its variable, field, property or parameter is given, anywhere in the compilation.</summary>
internal sealed class SymbolTracer(ValueTracer tracer, TraceBudget budget)
{
    private SymbolAssignments Assignments => new(tracer.Source, budget.CancellationToken, budget.FollowsUses);

    public IReadOnlyList<TracedText> Trace(ExpressionSyntax name)
    {
        var symbol = tracer.Source.SymbolOf(name, budget.CancellationToken);
        if (symbol is null || !budget.TryEnter(symbol))
        {
            return [];
        }

        var texts = symbol switch
        {
            IFieldSymbol { ContainingType.IsTupleType: true } element when name is MemberAccessExpressionSyntax access =>
                OfPart(access.Expression, IndexOf(element)),
            IPropertySymbol { ContainingType.IsAnonymousType: true } when name is MemberAccessExpressionSyntax access =>
                [.. (new ObjectTracer(tracer, budget).PartsOf(access.Expression, symbol) ?? []).SelectMany(part => tracer.Trace(part, budget))],
            // lazy.Value, task.Result
            IPropertySymbol { Name: "Value" or "Result", DeclaringSyntaxReferences.Length: 0 } when name is MemberAccessExpressionSyntax access =>
                tracer.Trace(access.Expression, budget),
            // Func<string> secret = SecretOf;
            IMethodSymbol method => OfWrites(Assignments.ReturnedBy(method).Select(value => new Assignment(value))),
            // In a method that the trace has come into through a call, that call tells.
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter when budget.CallOf(method.OriginalDefinition) is { } call =>
                OfCall(parameter, call),
            _ => OfSymbol(symbol),
        };
        budget.Exit(symbol);
        return texts;
    }

    // Inside a call what a parameter stands for depends on it.
    private IReadOnlyList<TracedText> OfSymbol(ISymbol symbol)
    {
        if (!budget.IsInCall && budget.FollowsUses)
        {
            // The group enters all of its symbols, this one included.
            budget.Exit(symbol);
            return new CopyTracer(tracer, budget).Trace(symbol);
        }

        if (!budget.IsInCall && budget.Found.TryGetValue(symbol, out var found))
        {
            return found;
        }

        var texts = OfWrites(Assignments.Of(symbol));
        if (!budget.IsInCall)
        {
            budget.Found[symbol] = texts;
        }

        return texts;
    }

    private IReadOnlyList<TracedText> OfCall(IParameterSymbol parameter, ResolvedCall call)
    {
        var writes = Assignments.Inside(parameter);
        return OfWrites(Arguments.For(call.Arguments, call.Method, parameter) is { } argument ? [.. writes, new Assignment(argument)] : writes);
    }

    /// <summary>What a symbol may hold that is given these values: each plain one is an alternative, what is appended goes behind each of them.</summary>
    public IReadOnlyList<TracedText> OfWrites(IEnumerable<Assignment> writes)
    {
        var values = new List<TracedText>();
        var appended = new List<IReadOnlyList<TracedText>>();
        var loops = new List<AssignmentExpressionSyntax>();
        var isReversed = false;
        foreach (var write in writes)
        {
            if (write.Kind == AssignmentKind.EachElement)
            {
                loops.Add((AssignmentExpressionSyntax)write.Value);
                continue;
            }

            if (write.Kind == AssignmentKind.Reversal)
            {
                isReversed = true;
                continue;
            }

            var texts = OfWrite(write);
            if (write.Kind == AssignmentKind.Append && texts.Count > 0)
            {
                appended.Add(texts);
            }
            else
            {
                values.AddRange(texts);
            }
        }

        foreach (var loop in loops)
        {
            values = [.. new ProjectionTracer(tracer, budget).Loop(values, loop)];
        }

        if (isReversed)
        {
            values = values.ConvertAll(v => TracedText.OfSpelling(new([.. v.Value.Reverse()]), v.Origin));
        }

        if (appended.Count == 0)
        {
            return values;
        }

        var origin = appended[0][0].Origin;
        return ValueTracer.Combine([values.Count > 0 ? values : [TracedText.OfSpelling("", origin)], .. appended], origin, budget);
    }

    private IReadOnlyList<TracedText> OfWrite(Assignment write) => write switch
    {
        { Path: [.., var place] } => [.. new ObjectTracer(tracer, budget).HoldersOf(write).SelectMany(holder => OfPart(holder, place))],
        { Kind: AssignmentKind.AnyElement } => new ElementTracer(tracer, budget).AnyOf(write.Value),
        { Kind: AssignmentKind.OutArgument } => OfOutArgument(write.Value),
        { Kind: AssignmentKind.Append } => OfAppended(write.Value),
        _ => tracer.Trace(write.Value, budget),
    };

    private IReadOnlyList<TracedText> OfAppended(ExpressionSyntax value) => new ProjectionTracer(tracer, budget).Joined(value) ?? tracer.Trace(value, budget);

    private IReadOnlyList<TracedText> OfOutArgument(ExpressionSyntax value)
    {
        if (value.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument)
        {
            return [];
        }

        // settings.TryGetValue("sk", out var s)
        if (call is
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGetValue", Expression: { } collection },
                ArgumentList.Arguments: { Count: 2 } arguments
            })
        {
            return new ElementTracer(tracer, budget).At(collection, arguments[0].Expression);
        }

        if (tracer.Source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, budget.CancellationToken).Symbol is not IMethodSymbol method
            || Arguments.ParameterOf(argument, method) is not { } parameter || !budget.TryEnter(parameter))
        {
            return [];
        }

        var written = OfWrites(Assignments.Inside(parameter.OriginalDefinition));
        budget.Exit(parameter);
        return written;
    }

    // The element of a tuple or a list, what a record deconstructs into, or a piece of a text that is split.
    private IReadOnlyList<TracedText> OfPart(ExpressionSyntax whole, int place)
    {
        var objects = new ObjectTracer(tracer, budget);
        return objects.PartsAt(whole, place).ToList() is { Count: > 0 } parts
            ? [.. parts.SelectMany(part => tracer.Trace(part, budget))]
            : [.. objects.CreationsOf(whole).SelectMany(creation => creation is InvocationExpressionSyntax split
                ? new TextFunctions(tracer, budget).Part(split, place)
                : OfDeconstruction(creation, place))];
    }

    // void Deconstruct(out string id, out string secret)
    private IReadOnlyList<TracedText> OfDeconstruction(ExpressionSyntax creation, int index)
    {
        var methods = tracer.Source.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, budget.CancellationToken).Type?.GetMembers("Deconstruct");
        return methods?.OfType<IMethodSymbol>().FirstOrDefault(m => index < m.Parameters.Length) is { } method && index >= 0
            ? OfWrites(Assignments.Inside(method.Parameters[index].OriginalDefinition))
            : [];
    }

    /// <summary>The place of an element of a tuple, by its own name or as Item2.</summary>
    public static int IndexOf(IFieldSymbol element) =>
        element.ContainingType.TupleElements.ToList().FindIndex(e => e.Name == element.Name || e.CorrespondingTupleField?.Name == element.Name);
}
